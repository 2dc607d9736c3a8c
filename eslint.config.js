import { configApp } from '@adonisjs/eslint-config'

export default configApp({
  ignores: ['tmp/**', 'data/**', 'public/**', '.services/**', 'artefacts/**'],
})
