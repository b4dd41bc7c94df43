package com.ensoras.model;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The model standing in for the product: the harness must find nothing. */
class ModelDriver implements Driver {

  protected final AccessModel model = new AccessModel();

  @Override
  public Outcome perform(Step step) {
    return model.perform(step).outcome();
  }

  @Override
  public Map<String, Seen> see(Collection<String> projects) {
    var seen = new TreeMap<String, Seen>();
    for (var project : projects) {
      seen.put(
          project,
          new Seen(model.house.visible(project), model.house.projects.get(project).entries));
    }
    return seen;
  }
}
