"""The editor's decisions: found again by their words, turned into changes of the plan, replayed last."""
