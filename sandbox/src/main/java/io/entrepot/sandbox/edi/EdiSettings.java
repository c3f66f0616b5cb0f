package io.entrepot.sandbox.edi;

import java.nio.file.Path;

/**
 * What the third-party warehouse is told at its start.
 *
 * @param folder what the SFTP server shows
 * @param keys where the key pair of the one client and the server's host key lie; made at the first start
 */
public record EdiSettings(Path folder, Path keys) {}
