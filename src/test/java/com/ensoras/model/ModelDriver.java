package com.ensoras.model;

/** The model standing in for the product: the harness must find nothing. */
class ModelDriver implements Driver {

  protected final AccessModel model = new AccessModel();

  @Override
  public Outcome perform(Step step) {
    return model.perform(step).outcome();
  }

  @Override
  public Seen see(String project) {
    return new Seen(model.house.visible(project), model.house.projects.get(project).entries);
  }
}
