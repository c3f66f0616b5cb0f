/** The timeline of an order, made of the milestones that all services tell. */
@NullMarked
package io.entrepot.visibility.timeline;

import org.jspecify.annotations.NullMarked;
