"""Operations: pages of the dashboard."""
