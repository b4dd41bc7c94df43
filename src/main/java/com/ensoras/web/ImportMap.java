package com.ensoras.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Tells browsers which file a module's name stands for. Constant, so its hash is its pass. */
final class ImportMap {

  private ImportMap() {}

  static String of(List<String> modules) {
    var imports = new LinkedHashMap<String, String>();
    imports.put("@hotwired/turbo", Assets.url("turbo.js"));
    imports.put("@hotwired/stimulus", Assets.url("stimulus.js"));
    modules.forEach(name -> imports.put("app/" + name.replace(".js", ""), Assets.url(name)));
    return imports.entrySet().stream()
        .map(entry -> '"' + entry.getKey() + "\":\"" + entry.getValue() + '"')
        .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
  }
}
