export default function HomePage() {
  return <main className="p-10 font-display text-4xl">Stoa</main>
}
