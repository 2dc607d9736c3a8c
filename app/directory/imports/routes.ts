import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ImportsController = () => import('#directory/imports/controllers/imports_controller')
const PeopleFilesController = () => import('#directory/imports/controllers/people_files_controller')

router
  .group(() => {
    router.get('/import', [ImportsController, 'create']).as('imports.create')
    router.post('/import', [ImportsController, 'store']).as('imports.store')
    router.get('/import/template', [PeopleFilesController, 'template']).as('imports.template')
    router.get('/imports/:import', [ImportsController, 'show']).as('imports.show')
    router.delete('/imports/:import', [ImportsController, 'destroy']).as('imports.destroy')
    router
      .group(() => {
        router.put('/imports/:import', [ImportsController, 'update']).as('imports.update')
        router
          .get('/imports/:import/result', [PeopleFilesController, 'result'])
          .as('imports.result')
        router.get('/export', [PeopleFilesController, 'export']).as('people.export')
      })
      .use(middleware.stepUp())
  })
  .prefix('/admin/people')
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])
