"""Where raw tables come from: found, looked at, unpacked and told apart."""
