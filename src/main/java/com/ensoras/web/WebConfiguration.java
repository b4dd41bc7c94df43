package com.ensoras.web;

import com.ensoras.kernel.SecretBox;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC the kit's answers and arguments. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  FlashCookie flashCookie(SecretBox box) {
    return new FlashCookie(box);
  }

  @Bean
  Pages pages(ObjectProvider<Frames> frames, FlashCookie flashes) {
    return new Pages(frames::getObject, new Renderer(), flashes);
  }

  @Bean
  WebMvcConfigurer kit(Pages pages, FlashCookie flashes) {
    return new WebMvcConfigurer() {
      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new AnswerHandler(pages));
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormArgument());
        resolvers.add(new OnceArgument(flashes));
      }
    };
  }
}
