/* A column whose items are made only when they come near the view: a megabyte of text opens at once. */

class Column {
  /* `estimate(i)` guesses the height of item i in px, `make(i)` gives its element. */
  constructor(root, { estimate, make, size = 40 }) {
    Object.assign(this, { root, estimate, make, size });
    this.watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) this.fill(entry.target);
    }, { root, rootMargin: "900px 0px" });
  }

  show(count) {
    this.watcher.disconnect();
    this.count = count;
    this.chunks = [];
    const all = document.createDocumentFragment();
    for (let first = 0; first < count; first += this.size) {
      const chunk = element("div", "chunk");
      const last = Math.min(first + this.size, count);
      let height = 0;
      for (let item = first; item < last; item++) height += this.estimate(item);
      chunk.style.minHeight = `${height}px`;
      chunk.dataset.chunk = this.chunks.length;
      this.chunks.push(chunk);
      all.append(chunk);
    }
    this.root.replaceChildren(all);
    this.root.scrollTop = 0;
    for (const chunk of this.chunks) this.watcher.observe(chunk);
    if (this.chunks.length) this.fill(this.chunks[0]);
  }

  fill(chunk) {
    this.watcher.unobserve(chunk);
    if (chunk.childElementCount) return;
    const first = Number(chunk.dataset.chunk) * this.size;
    const made = document.createDocumentFragment();
    for (let item = first; item < Math.min(first + this.size, this.count); item++) made.append(this.make(item));
    chunk.append(made);
    chunk.style.minHeight = "";
  }

  /* The element of an item, made if it was not; null if there is none. */
  item(index) {
    const chunk = this.chunks[Math.floor(index / this.size)];
    if (!chunk) return null;
    this.fill(chunk);
    return chunk.children[index % this.size];
  }

  /* As `item`, and its neighbours are made too: what stands around it must not turn out taller than was guessed. */
  near(index) {
    const chunk = Math.floor(index / this.size);
    for (const beside of [this.chunks[chunk - 1], this.chunks[chunk + 1]]) if (beside) this.fill(beside);
    return this.item(index);
  }

  /* Make an item again, after what it shows has changed. */
  renew(index) {
    const chunk = this.chunks[Math.floor(index / this.size)];
    if (chunk && chunk.childElementCount) chunk.children[index % this.size].replaceWith(this.make(index));
  }

  /* Scroll so that `target` (an item, or an element inside one) is a third of the way down. */
  reveal(index, find) {
    const item = this.near(index);
    if (!item) return null;
    const target = (find && find(item)) || item;
    const go = () => {
      const offset = target.getBoundingClientRect().top - this.root.getBoundingClientRect().top;
      this.root.scrollTop += offset - this.root.clientHeight * 0.32;
    };
    go();
    // Chunks farther off are filled after this frame and may still move it.
    requestAnimationFrame(() => requestAnimationFrame(go));
    return target;
  }
}
