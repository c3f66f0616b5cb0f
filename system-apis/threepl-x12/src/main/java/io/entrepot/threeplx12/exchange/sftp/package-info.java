/** Reaches partners' folders over SFTP. */
@NullMarked
package io.entrepot.threeplx12.exchange.sftp;

import org.jspecify.annotations.NullMarked;
