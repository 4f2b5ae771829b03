"""What the command line is made of: options, how commands fail, what they say."""
