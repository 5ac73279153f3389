"""What stands between the bytes of others and the readers: bounds for archives and XML, encodings, refusals."""
