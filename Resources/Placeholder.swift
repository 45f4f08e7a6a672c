enum PlaceholderResources {}
