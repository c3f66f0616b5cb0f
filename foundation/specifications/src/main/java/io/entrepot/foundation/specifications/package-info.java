/** What vendors publish of their interfaces, in any of their formats, as OpenAPI documents that can be compared. */
@NullMarked
package io.entrepot.foundation.specifications;

import org.jspecify.annotations.NullMarked;
