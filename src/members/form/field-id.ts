/** The id of the field with this name, and of what belongs to it. */
export function idOfField(name: string): string {
  return name.replaceAll('.', '-')
}
