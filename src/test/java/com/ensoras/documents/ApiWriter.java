package com.ensoras.documents;

import com.ensoras.access.Mark;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/** Describes handler methods in the terms of OpenAPI 3.1. */
final class ApiWriter {

  private static final String PROBLEM = "application/problem+json";

  private final OpenAPI api;

  ApiWriter(OpenAPI api) {
    this.api = api;
  }

  record Found(String pattern, String method, HandlerMethod handler) implements Comparable<Found> {
    @Override
    public int compareTo(Found other) {
      return Comparator.comparing(Found::pattern).thenComparing(Found::method).compare(this, other);
    }
  }

  static OpenAPI empty() {
    var api =
        new OpenAPI(io.swagger.v3.oas.models.SpecVersion.V31)
            .openapi("3.1.0")
            .info(
                new Info()
                    .title("Ensoras")
                    .version("1")
                    .description(
                        "The same operations and permissions as the pages. Errors are problem documents (RFC 9457) with a stable code."))
            .components(new Components());
    api.getComponents().setSchemas(new TreeMap<>());
    return api;
  }

  Operation operation(Found found) {
    var method = found.handler().getMethod();
    var operation =
        new Operation()
            .operationId(found.handler().getBeanType().getSimpleName() + "." + method.getName())
            .addTagsItem(found.handler().getBeanType().getSimpleName().replaceFirst("Api$", ""))
            .description(needs(Mark.of(method).orElseThrow()))
            .responses(responses(found.handler()));
    for (var parameter : found.handler().getMethodParameters()) {
      describe(operation, parameter);
    }
    return operation;
  }

  private void describe(Operation operation, MethodParameter parameter) {
    parameter.initParameterNameDiscovery(
        new org.springframework.core.DefaultParameterNameDiscoverer());
    var name = String.valueOf(parameter.getParameterName());
    var variable = parameter.getParameterAnnotation(PathVariable.class);
    var query = parameter.getParameterAnnotation(RequestParam.class);
    if (variable != null) {
      var given = variable.value().isEmpty() ? variable.name() : variable.value();
      operation.addParametersItem(
          new Parameter()
              .in("path")
              .required(true)
              .name(given.isEmpty() ? name : given)
              .schema(schema(parameter.getGenericParameterType())));
    } else if (query != null) {
      var given = query.value().isEmpty() ? query.name() : query.value();
      var required = query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
      operation.addParametersItem(
          new Parameter()
              .in("query")
              .required(required)
              .name(given.isEmpty() ? name : given)
              .schema(schema(parameter.getGenericParameterType())));
    } else if (parameter.hasParameterAnnotation(
        org.springframework.web.bind.annotation.RequestBody.class)) {
      operation.requestBody(
          new RequestBody()
              .required(true)
              .content(content("application/json", schema(parameter.getGenericParameterType()))));
    }
  }

  private ApiResponses responses(HandlerMethod handler) {
    var status = handler.getMethodAnnotation(ResponseStatus.class);
    var code = status == null ? "200" : String.valueOf(status.value().value());
    var done = new ApiResponse().description("Done");
    var body = body(handler.getMethod().getGenericReturnType());
    if (body != void.class && body != Void.class) {
      done.content(content("application/json", schema(body)));
    }
    return new ApiResponses()
        .addApiResponse(code, done)
        .addApiResponse(
            "default",
            new ApiResponse().description("Refused").content(content(PROBLEM, problem())));
  }

  private static Type body(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
        ? generic.getActualTypeArguments()[0]
        : type;
  }

  /** Records stand under the name of their module's class, since several are called alike. */
  private Schema<?> schema(Type type) {
    var resolved =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false));
    if (resolved.referencedSchemas != null) {
      resolved.referencedSchemas.forEach(
          (name, schema) -> api.getComponents().getSchemas().putIfAbsent(name, schema));
    }
    return resolved.schema;
  }

  private static Schema<?> problem() {
    return new Schema<>()
        .types(java.util.Set.of("object"))
        .addProperty("title", text())
        .addProperty("status", new Schema<>().types(java.util.Set.of("integer")))
        .addProperty("code", text())
        .addProperty("detail", text());
  }

  private static Schema<?> text() {
    return new Schema<>().types(java.util.Set.of("string"));
  }

  private static Content content(String type, @Nullable Schema<?> schema) {
    return new Content().addMediaType(type, new MediaType().schema(schema));
  }

  private static String needs(Mark mark) {
    return switch (mark) {
      case Mark.Needs needs -> "Needs the permission `" + needs.permission().code() + "`.";
      case Mark.Owners owners -> "For the Owner.";
      case Mark.Members members -> "For every member.";
      case Mark.Signed signed -> "For everybody who is signed in.";
      case Mark.Everybody everybody ->
          "For everybody: " + everybody.because().toLowerCase(Locale.ROOT) + ".";
    };
  }
}
