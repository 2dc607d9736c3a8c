import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const People = () => import('#administration/people/controllers/people_controller')
const Searches = () => import('#administration/people/controllers/people_searches_controller')
const Selections = () => import('#administration/people/controllers/selections_controller')
const Blocks = () => import('#administration/people/controllers/blocks_controller')
const Deletions = () => import('#administration/people/controllers/deletions_controller')

router
  .group(() => {
    router.get('/', [People, 'index']).as('people.index')
    router.post('/', [People, 'store']).as('people.store')
    router.get('/new', [People, 'create']).as('people.create')
    router.post('/search', [Searches, 'store']).as('people.search')
    router.post('/selection', [Selections, 'store']).as('people.selection')
    router.put('/selection', [Selections, 'update']).as('people.change_selection')
    router.get('/:user', [People, 'show']).as('people.show')
    router.put('/:user', [People, 'update']).as('people.update')
    router.get('/:user/deletion', [Deletions, 'create']).as('people.deletion')
    router.delete('/:user', [Deletions, 'store']).as('people.destroy')
    router.post('/:user/block', [Blocks, 'store']).as('people.block')
    router.delete('/:user/block', [Blocks, 'destroy']).as('people.unblock')
  })
  .prefix('/admin/people')
  .where('user', router.matchers.number())
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])
