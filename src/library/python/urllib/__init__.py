"""What can be done with addresses without a network: urllib.parse."""
