def mended(story, dangling): return story
