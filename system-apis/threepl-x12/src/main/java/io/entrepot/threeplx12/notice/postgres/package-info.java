/** Stores advance ship notices and receipts in PostgreSQL and publishes what was received. */
@NullMarked
package io.entrepot.threeplx12.notice.postgres;

import org.jspecify.annotations.NullMarked;
