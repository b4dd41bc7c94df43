// Two soft tones. A browser that was not touched yet stays silent.
export function chime() {
  const Context = window.AudioContext ?? window.webkitAudioContext
  if (!Context) return
  const audio = new Context()
  ;[660, 880].forEach((pitch, n) => {
    const tone = audio.createOscillator(), volume = audio.createGain(), at = audio.currentTime + n * 0.18
    tone.frequency.value = pitch
    volume.gain.setValueAtTime(0.0001, at)
    volume.gain.exponentialRampToValueAtTime(0.12, at + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.3)
    tone.connect(volume).connect(audio.destination)
    tone.start(at)
    tone.stop(at + 0.32)
  })
  setTimeout(() => audio.close(), 1000)
}
