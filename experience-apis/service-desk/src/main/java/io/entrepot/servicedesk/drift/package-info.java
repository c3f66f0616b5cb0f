/** Where the figures of two systems differ, and how far they agree. */
@NullMarked
package io.entrepot.servicedesk.drift;

import org.jspecify.annotations.NullMarked;
