/** Keeps cross references, mappings, postings and leases in PostgreSQL. */
@NullMarked
package io.entrepot.erpbusinesscentral.erp.postgres;

import org.jspecify.annotations.NullMarked;
