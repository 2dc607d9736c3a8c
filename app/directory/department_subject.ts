import type Department from '#directory/models/department'

export function departmentSubject({ id, name }: Pick<Department, 'id' | 'name'>) {
  return { type: 'department', id, name }
}
