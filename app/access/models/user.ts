import { BaseModel, column } from '@adonisjs/lucid/orm'
export default class User extends BaseModel {
  @column({ isPrimary: true })
  declare id: number
}
