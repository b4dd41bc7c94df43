package com.ensoras.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Doors;
import com.ensoras.access.Route;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The API document that the product ships, generated from its live routes and compared with them.
 */
@Tag("documents")
@EnsorasTest
class OpenApiDocumentTest {

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired Doors doors;

  @Test
  void theShippedDocumentIsTrue() throws Exception {
    Document.at("src/main/resources/openapi.json").says(Json31.pretty(generated()) + "\n");
  }

  @Test
  void itHasEveryLiveRouteAndNoOther() throws Exception {
    var live =
        doors.routes().stream()
            .filter(route -> route.pattern().startsWith("/api/v1/"))
            .map(Route::pattern)
            .collect(Collectors.toCollection(TreeSet::new));
    var shipped = Json31.mapper().readTree(getClass().getResource("/openapi.json")).get("paths");
    var described = new TreeSet<String>();
    shipped.fieldNames().forEachRemaining(described::add);
    assertThat(described).isEqualTo(live).hasSizeGreaterThan(5);
    for (var route : doors.routes()) {
      if (route.pattern().startsWith("/api/v1/")) {
        assertThat(
                shipped.get(route.pattern()).has(route.method().toLowerCase(java.util.Locale.ROOT)))
            .as(route.toString())
            .isTrue();
      }
    }
  }

  private OpenAPI generated() {
    var api = ApiWriter.empty();
    var writer = new ApiWriter(api);
    requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .flatMap(
            entry ->
                entry.getKey().getPatternValues().stream()
                    .filter(pattern -> pattern.startsWith("/api/v1/"))
                    .flatMap(
                        pattern ->
                            entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(
                                    method ->
                                        new ApiWriter.Found(
                                            pattern, method.name(), entry.getValue()))))
        .sorted()
        .forEach(
            found ->
                api.path(
                    found.pattern(),
                    with(
                        api,
                        found.pattern(),
                        PathItem.HttpMethod.valueOf(found.method()),
                        writer,
                        found)));
    return api;
  }

  private static PathItem with(
      OpenAPI api,
      String pattern,
      PathItem.HttpMethod method,
      ApiWriter writer,
      ApiWriter.Found found) {
    var item = api.getPaths() == null ? null : api.getPaths().get(pattern);
    var written = item == null ? new PathItem() : item;
    written.operation(method, writer.operation(found));
    return written;
  }
}
