// One stream per project and browser, shared by all its tabs: a browser has six connections to a host.
const ports = new Map()                                                          // port → slug of its project
const streams = new Map()                                                        // slug → stream

const tell = (project, ...message) =>
  ports.forEach((of, port) => of === project && port.postMessage([project, ...message]))

function open(project) {
  const stream = streams.get(project) ?? { broken: false, shut: false }
  streams.set(project, stream)
  clearTimeout(stream.again)
  stream.source = new EventSource(`/live?project=${encodeURIComponent(project)}`)
  stream.source.addEventListener("changed", event => tell(project, ...event.data.split(" ")))
  stream.source.onopen = () => {
    if (stream.broken) tell(project, "*")                                        // something may have been missed
    stream.broken = stream.shut = false
  }
  stream.source.onerror = () => {
    stream.broken = true
    if (stream.source.readyState !== 2) return                                   // the browser tries again by itself
    if (!stream.shut) tell(project, "*")                                         // refused: the page finds out why
    stream.shut = true
    stream.again = setTimeout(open, 10_000, project)
  }
}

function settle() {
  const wanted = new Set([...ports.values()].filter(Boolean))
  streams.forEach((stream, project) => {
    if (wanted.has(project)) return
    clearTimeout(stream.again)
    stream.source.close()
    streams.delete(project)
  })
  wanted.forEach(project => {
    const stream = streams.get(project)
    if (!stream || stream.source.readyState === 2) open(project)
  })
}

onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data }) => {
    if (data === "*bye") ports.delete(port)
    else ports.set(port, data)
    settle()
  }
}
