/** Version 1 of the API, deprecated: the older, flat shape over the same use cases as version 2; it ends by deleting this package. */
@NullMarked
package io.entrepot.partner.v1.web;

import org.jspecify.annotations.NullMarked;
