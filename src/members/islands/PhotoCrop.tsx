import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { MemberFormMessages } from '../../i18n/messages/en/member-form.ts'
import { middleSquare, moved, scaled, sideOf, type Square } from '../form/crop.ts'

interface Props {
  words: MemberFormMessages['crop']
  /** The id of the file field whose picture is cut. */
  field: string
}

const shownSide = 320
const step = 0.05
const zoom = 1.1

/** Chooses the square of a picture with pointer or keyboard; without script the server takes the middle. */
export default function PhotoCrop({ words, field }: Props) {
  const { picture, square, setSquare } = usePicture(field)
  if (!picture || !square) return null
  const acts = actsOn(square, picture)
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    setSquare(acts[act]())
  }
  return (
    <fieldset className="choice-group" onKeyDown={press}>
      <legend>{words.title}</legend>
      <p className="small">{words.hint}</p>
      <Stage picture={picture} square={square} label={words.stage} onMove={setSquare} />
      <p className="row">
        {buttons.map((act) => (
          <button
            key={act}
            type="button"
            className="button button-outline button-small"
            onClick={() => setSquare(acts[act]())}
          >
            {words[act]}
          </button>
        ))}
      </p>
      <input type="hidden" name="crop.left" value={square.left} />
      <input type="hidden" name="crop.top" value={square.top} />
      <input type="hidden" name="crop.size" value={square.size} />
    </fieldset>
  )
}

interface StageProps {
  picture: ImageBitmap
  square: Square
  label: string
  onMove: (square: Square) => void
}

function Stage({ picture, square, label, onMove }: StageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    const side = sideOf(square, picture)
    const [left, top] = [square.left * picture.width, square.top * picture.height]
    pen?.clearRect(0, 0, shownSide, shownSide)
    pen?.drawImage(picture, left, top, side, side, 0, 0, shownSide, shownSide)
  }, [picture, square])
  const drag = ({
    buttons: pressed,
    currentTarget,
    movementX,
    movementY,
  }: PointerEvent<HTMLCanvasElement>) => {
    const width = currentTarget.clientWidth
    if (pressed !== 0) onMove(moved(square, -movementX / width, -movementY / width, picture))
  }
  return (
    <canvas
      ref={canvas}
      className="crop-stage"
      width={shownSide}
      height={shownSide}
      role="img"
      aria-label={label}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  )
}

const buttons = ['left', 'right', 'up', 'down', 'bigger', 'smaller'] as const
type Act = (typeof buttons)[number]

const keys: Record<string, Act> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '+': 'bigger',
  '-': 'smaller',
}

function actsOn(square: Square, picture: ImageBitmap): Record<Act, () => Square> {
  return {
    left: () => moved(square, -step, 0, picture),
    right: () => moved(square, step, 0, picture),
    up: () => moved(square, 0, -step, picture),
    down: () => moved(square, 0, step, picture),
    bigger: () => scaled(square, 1 / zoom, picture),
    smaller: () => scaled(square, zoom, picture),
  }
}

// The policy of the pages shows no blob as an image: the picture is decoded and drawn.
function usePicture(field: string) {
  const [{ picture, square }, setState] = useState<{ picture: ImageBitmap | null; square: Square | null }>({
    picture: null,
    square: null,
  })
  useEffect(() => {
    const input = document.getElementById(field)
    if (!(input instanceof HTMLInputElement)) return
    const show = (fresh: ImageBitmap | null) =>
      setState({ picture: fresh, square: fresh && middleSquare(fresh) })
    const load = () => {
      const file = input.files?.[0]
      const decoding = file
        ? createImageBitmap(file, { imageOrientation: 'from-image' })
        : Promise.resolve(null)
      // What cannot be decoded is refused by the server, with its reason.
      decoding.then(show).catch(() => show(null))
    }
    load()
    input.addEventListener('change', load)
    return () => input.removeEventListener('change', load)
  }, [field])
  return { picture, square, setSquare: (fresh: Square) => setState({ picture, square: fresh }) }
}
