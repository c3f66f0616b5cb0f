/** Milestones of fulfilment and the event that tells them. */
@NullMarked
package io.entrepot.canonical.milestone;

import org.jspecify.annotations.NullMarked;
