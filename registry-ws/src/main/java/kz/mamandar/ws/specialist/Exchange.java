package kz.mamandar.ws.specialist;

import kz.mamandar.client.ClientService.ClientView;

/**
 * What a door knows of a request besides its payload. The door has already made the client the current caller.
 *
 * @param client the system that was confirmed as the sender
 * @param requestHash SHA-256 of the bytes that were received, in hexadecimal
 */
public record Exchange(ClientView client, String requestHash) {}
