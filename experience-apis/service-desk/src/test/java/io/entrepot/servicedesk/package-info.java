/** Tests of the API for the service desk. */
@NullMarked
package io.entrepot.servicedesk;

import org.jspecify.annotations.NullMarked;
