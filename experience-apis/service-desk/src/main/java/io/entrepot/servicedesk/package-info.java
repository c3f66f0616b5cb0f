/** The API for customer service and operations. */
@NullMarked
package io.entrepot.servicedesk;

import org.jspecify.annotations.NullMarked;
