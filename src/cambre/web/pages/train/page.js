import { Leader } from "./leader.js";

class SessionPlayer extends HTMLElement {
  connectedCallback() {
    this.leader = new Leader(this);
  }

  disconnectedCallback() {
    this.leader?.close();
  }
}

customElements.define("session-player", SessionPlayer);
