/** Stores notices in PostgreSQL and tells receipts. */
@NullMarked
package io.entrepot.wmsopenboxes.notice.postgres;

import org.jspecify.annotations.NullMarked;
