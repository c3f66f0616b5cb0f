/** Milestones and identifiers in PostgreSQL. */
@NullMarked
package io.entrepot.visibility.timeline.postgres;

import org.jspecify.annotations.NullMarked;
