/* Everything is defined: begin. */
start();
