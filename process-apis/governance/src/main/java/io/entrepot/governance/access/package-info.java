/** Requests of partners for further scopes, and how they were decided. */
@NullMarked
package io.entrepot.governance.access;

import org.jspecify.annotations.NullMarked;
