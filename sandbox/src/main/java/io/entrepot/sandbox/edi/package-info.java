/** Stands in for a third-party warehouse that exchanges X12 files over SFTP. */
@NullMarked
package io.entrepot.sandbox.edi;

import org.jspecify.annotations.NullMarked;
