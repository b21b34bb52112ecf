import { type Control, ControlGroup, describedBy } from '#web/components/form-group.tsx'
import { classes, type Props } from '#web/components/properties.ts'

export type FileUploadProps = Props<Control & { multiple?: boolean; accept?: string }>

/** A file from the person's own device. */
export function FileUpload(props: FileUploadProps) {
  const id = props.id ?? props.name
  const { errorMessage, class: extra } = props
  return (
    <ControlGroup {...props} id={id}>
      <input
        class={classes('govuk-file-upload', extra, errorMessage !== undefined && 'govuk-file-upload--error')}
        id={id}
        name={props.name}
        type="file"
        multiple={props.multiple}
        accept={props.accept}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props)}
        {...props.attributes}
      />
    </ControlGroup>
  )
}
