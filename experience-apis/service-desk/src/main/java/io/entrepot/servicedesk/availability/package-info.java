/** What may be sold of an item, and why not more. */
@NullMarked
package io.entrepot.servicedesk.availability;

import org.jspecify.annotations.NullMarked;
