package com.ensoras.shell;

import com.ensoras.access.Open;
import com.ensoras.kernel.Missing;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the servlet container refuses before any handler; it names nothing of the request. */
@Controller
class Errors implements ErrorController {

  @RequestMapping("/error")
  @Open(because = "it repeats a refusal that was already given", greets = false)
  ResponseEntity<Problem> error(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (!(status instanceof Integer code)) {
      throw new Missing();
    }
    var problem =
        new Problem(
            code == 404 ? "Not found" : "Not understood",
            code,
            code == 404 ? "not-found" : "not-understood",
            "The request is not one that this address understands.",
            null,
            List.of(),
            Map.of(),
            null);
    return ResponseEntity.status(code)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
