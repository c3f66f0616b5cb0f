/** An OpenAPI document as it stands in a file, with its references followed. */
@NullMarked
package io.entrepot.foundation.contracts.document;

import org.jspecify.annotations.NullMarked;
