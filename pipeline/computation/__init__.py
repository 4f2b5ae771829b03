"""From accepted rows to tables: what is computed in which order, and what a run reads off."""
