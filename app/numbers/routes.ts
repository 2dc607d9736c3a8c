import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const CustomerNumbers = () => import('#numbers/controllers/customer_numbers_controller')
const NumberImports = () => import('#numbers/controllers/number_imports_controller')
const OwnNumbers = () => import('#numbers/controllers/own_numbers_controller')
const Stock = () => import('#numbers/controllers/stock_controller')

router
  .group(() => {
    router.get('/numbers', [Stock, 'index']).as('stock.index')
    router.post('/numbers/search', [Stock, 'search']).as('stock.search')
    router.get('/numbers/imports/new', [NumberImports, 'create']).as('number_imports.create')
    router.post('/numbers/imports/preview', [NumberImports, 'preview']).as('number_imports.preview')
    router.post('/numbers/imports', [NumberImports, 'store']).as('number_imports.store')
    router
      .group(() => {
        router.get('/numbers', [CustomerNumbers, 'index']).as('index')
        router.post('/numbers', [CustomerNumbers, 'store']).as('store')
        router.post('/numbers/blocks', [CustomerNumbers, 'storeBlock']).as('blocks.store')
        router.delete('/numbers', [CustomerNumbers, 'destroy']).as('destroy')
      })
      .prefix('/customers/:customer')
      .as('customer_numbers')
  })
  .prefix('/provider')
  .use([middleware.auth(), middleware.role(['staff'])])

router
  .group(() => {
    router.get('/numbers', [OwnNumbers, 'index']).as('own_numbers.index')
    router.get('/numbers/:number', [OwnNumbers, 'edit']).as('own_numbers.edit')
    router.put('/numbers/:number', [OwnNumbers, 'update']).as('own_numbers.update')
  })
  .prefix('/admin')
  .where('number', router.matchers.number())
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])
