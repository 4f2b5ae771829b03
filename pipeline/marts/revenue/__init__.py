"""Revenue: by period, member and payment, against targets, and key figures."""
