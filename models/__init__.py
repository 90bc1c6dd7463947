"""The records of a party cell and every rule about them: no Qt, no documents."""
