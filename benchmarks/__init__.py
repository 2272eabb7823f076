"""What `make bench` runs: each module measures one thing and fails where it is worse than its bound."""
