<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>Revisit</name>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teach a checkpoint</source>
        <translation>微调检查点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>adapt,fine-tuning,few,labels,review,training,checkpoint,change,deep learning</source>
        <translation>适应,微调,fine-tuning,adapt,少量,标注,审查,训练,检查点,变化,深度学习</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teaches a change checkpoint with a few polygons that you have judged.</source>
        <translation>用您判定过的少量多边形微调变化检查点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teaches a change checkpoint with a few polygons of one scene that you have judged, in a few minutes. Take the change polygons of a run, give them a text field “status” and write accepted, rejected or unsure into it, and draw what was missed (status missed). Twenty polygons are a good number; the most uncertain ones teach most.

About each polygon a ring counts as unchanged. The rest of the scene is not known, but where the checkpoint found nothing it counts a little, as unchanged.

Each third of the judged ground is held out from a training of its own. The new checkpoint is the mean of these trainings, with a threshold that the polygons chose, and is written only where F1 on the ground held out is better. It suits this scene and others like it; elsewhere the old one may be better.</source>
        <translation>用您在同一景影像中判定过的少量多边形，在几分钟内微调一个变化检查点。取一次运行得到的变化多边形，为其添加文本字段“status”，填入 accepted（正确）、rejected（错误）或 unsure（不确定），并绘制遗漏的变化（status 为 missed）。二十个多边形左右即可；最不确定的多边形最有助于学习。

每个多边形周围的一圈视为未变化。景内其余部分未知，但检查点未发现任何变化之处会以较小权重视为未变化。

判定过的地面分为三份，每份各自留出，不参与其中一次训练。新检查点是这些训练的平均，阈值由多边形确定；只有在留出的地面上 F1 更高时才会写入。它适用于本景及类似影像；在其他地方旧检查点可能更好。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out, of the checkpoint as it was</source>
        <translation>原检查点在留出地面上的 F1</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>The same at a threshold from the polygons</source>
        <translation>采用由多边形得出的阈值时的同一指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out, of the new checkpoint</source>
        <translation>新检查点在留出地面上的 F1</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Threshold of the new checkpoint</source>
        <translation>新检查点的阈值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Steps of training; 0: a new threshold alone</source>
        <translation>训练步数；0：仅更新阈值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Polygons that were used</source>
        <translation>所用多边形数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>1 where the new checkpoint was written, else 0</source>
        <translation>已写入新检查点为 1，否则为 0</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out: {0:.3f} before, {1:.3f} after.</source>
        <translation>留出地面上的 F1：之前 {0:.3f}，之后 {1:.3f}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} has none of the fields {1} that say what a polygon is.</source>
        <translation>{0} 不含用于说明多边形性质的字段 {1} 中的任何一个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Name the field with FIELD.</source>
        <translation>请用 FIELD 指定字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Choose another OUTPUT.</source>
        <translation>请选择其他 OUTPUT。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Check LABELS.</source>
        <translation>请检查 LABELS。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} is no polygon layer.</source>
        <translation>{0} 不是多边形图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} exists already.</source>
        <translation>{0} 已存在。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>The parameters cannot be checked: {0}: {1}. Please report this.</source>
        <translation>无法检查参数：{0}：{1}。请报告此问题。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{0} does not exist. Check {1}.</source>
        <translation>{0} 不存在。请检查 {1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{1} cannot be {0!r}.</source>
        <translation>{1} 不能是 {0!r}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>No checkpoint was chosen.</source>
        <translation>未选择检查点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>Set CHECKPOINT to a .safetensors file.</source>
        <translation>请将 CHECKPOINT 设为一个 .safetensors 文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>Choose another CHECKPOINT.</source>
        <translation>请选择其他 CHECKPOINT。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} is made for {1}, wanted {2}.</source>
        <translation>{0} 用于 {1}，此处需要 {2}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{0} cannot be {1!r}.</source>
        <translation>{0} 不能是 {1!r}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>In the place of a table, a folder of rasters that are paired by their names, or by those of the folders in it.</source>
        <translation>代替表格的文件夹，其中的栅格按自身名称或子文件夹名称配对。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Or a folder of pairs</source>
        <translation>或一个含影像对的文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Detect change at many places</source>
        <translation>检测多处变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>change,batch,many,scenes,tiles,table,stac,dask,deep learning,attention,satellite</source>
        <translation>变化,批量,多处,景,瓦片,表,stac,dask,深度学习,注意力,卫星,batch</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Finds what changed at many places, each a row of a table with its two dates.</source>
        <translation>在多处找出变化，每处为表中的一行，含其两个时相。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Runs Detect change on each row of a table, in several processes. PAIRS is a CSV file or a vector layer (GeoPackage) with the columns before and after, and name or any option of detect-change, such as threshold; or a STAC item collection (JSON). In its place FOLDER is a folder of rasters that are paired by their names: A/x.tif and B/x.tif, x_before.tif and x_after.tif, x_2019.tif and x_2021.tif.

The folder gets a GeoPackage with its receipt for each scene, scenes.csv, which says what became of each, and all-changes.gpkg with the polygons of all.

A scene that is refused does not stop the others: it is named in scenes.csv, and at the end. The same run again leaves out what is done, and goes on where it was interrupted.</source>
        <translation>在多个进程中对表的每一行运行“检测变化”。PAIRS 是带 before 和 after 列的 CSV 文件或矢量图层（GeoPackage），还可带 name 或 detect-change 的任何选项，如 threshold；或为 STAC 项集合（JSON）。 也可改用 FOLDER：一个文件夹，其中的栅格按名称配对：A/x.tif 与 B/x.tif、x_before.tif 与 x_after.tif、x_2019.tif 与 x_2021.tif。

文件夹中每景有一个 GeoPackage 及其运行记录，scenes.csv 说明每景的结果，all-changes.gpkg 含全部多边形。

被拒绝的景不会影响其他景：它会在 scenes.csv 中及最后列出。再次运行时跳过已完成的部分，并从中断处继续。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Number of scenes</source>
        <translation>景数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Scenes that an earlier run had done</source>
        <translation>较早运行已完成的景数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Number of polygons</source>
        <translation>多边形数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Changed area (m²)</source>
        <translation>变化面积（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0}, {1} of them done before: {2}, {3} changed.</source>
        <translation>{0}，其中 {1} 景此前已完成：{2}，变化 {3}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0} scene</source>
        <translation>{0} 景</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0} scenes</source>
        <translation>{0} 景</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>The polygons of all scenes</source>
        <translation>全部景的多边形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>What became of each scene (CSV)</source>
        <translation>每景的结果（CSV）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Set either PAIRS or FOLDER.</source>
        <translation>请设置 PAIRS 或 FOLDER 其中之一。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <location filename="../../qgis_plugin/sources.py"/>
        <source>{0} does not exist.</source>
        <translation>{0} 不存在。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../qgis_plugin/algorithms/score_job.py"/>
        <source>Check {0}.</source>
        <translation>请检查 {0}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Points of Draw a sample of change, answered in the field `reference`: change, no change or unsure.</source>
        <translation>“抽取变化样本”得到的点，在字段 `reference` 中作答：change、no change 或 unsure。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Area of change</source>
        <translation>变化面积</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>change,area,estimate,confidence interval,accuracy,olofsson,stehman,sample</source>
        <translation>变化,面积,估计,置信区间,精度,olofsson,stehman,样本,area,accuracy</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Gives the area of change with its 95% interval, from a sample that was looked at.</source>
        <translation>根据经过目视判读的样本，给出变化面积及其 95% 区间。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Gives the area of change with its 95% confidence interval, and user's, producer's and overall accuracy of the map, from a stratified random sample that somebody has looked at.

Summing up the polygons gives an area that is wrong by whatever the map is wrong. Here each stratum counts by its area and by what its points turned out to be (Olofsson et al. 2014, Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148).

Points that are unsure, or that nobody has looked at, are left out, and so is all ground that was not observed: the estimate is of what both dates show.</source>
        <translation>根据经过目视判读的分层随机样本，给出变化面积及其 95% 置信区间，以及地图的用户精度、生产者精度和总体精度。

直接累加多边形得到的面积会带有地图本身的误差。这里每一层按其面积以及层内各点的判读结果计入（Olofsson et al. 2014, Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148）。

不确定或无人判读的点不计入，未观测到的地面也不计入：估计值只针对前后两个时相都显示的范围。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Area of change (m²)</source>
        <translation>变化面积（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Half the width of its 95% interval (m²)</source>
        <translation>其 95% 区间的半宽（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Area mapped as change (m²)</source>
        <translation>制图为变化的面积（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Area that was not observed (m²)</source>
        <translation>未观测面积（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>User's accuracy of change</source>
        <translation>变化的用户精度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Half the width of its 95% interval</source>
        <translation>其 95% 区间的半宽</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Producer's accuracy of change</source>
        <translation>变化的生产者精度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Overall accuracy</source>
        <translation>总体精度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Number of points that count</source>
        <translation>计入的点数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Detect change</source>
        <translation>检测变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>change,detection,difference,deep learning,siamese,attention,hanet,dasnet,satellite,before,after</source>
        <translation>变化,检测,差异,深度学习,孪生,注意力,hanet,dasnet,卫星,前时相,后时相,change detection</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Finds what changed between two rasters of one place, as polygons with scores.</source>
        <translation>找出同一地点两幅栅格之间的变化，输出带得分的多边形。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Finds what changed between two rasters of one place, and gives it as polygons with scores.

The dates may differ in CRS, pixel size and extent: the second is warped onto the first while it is read, and what both cover is compared. Pixels that one of the dates does not show (nodata, outside) count as not observed, never as unchanged: the change map has 0 for no change, 1 for change and 255 for not observed.

The checkpoint decides what counts as change. Its card names the bands, the pixel sizes and the places that it was trained on; far from those, expect little of it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>找出同一地点两幅栅格之间的变化，以带得分的多边形给出。

两个时相的坐标参照系、像元大小和范围可以不同：读取时将后时相变换到前时相上，并比较两者共同覆盖的部分。任一时相未显示的像元（无数据、范围之外）计为未观测，绝不计为未变化：变化图中 0 为无变化，1 为变化，255 为未观测。

什么算作变化由检查点决定。其模型卡列出了训练所用的波段、像元大小和地点；与之相差很远时，不要期望过高。

每个输出旁都有一份运行记录（.receipt.json），包含重复该运行所需的全部信息。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Share of the area that was observed (0 to 1)</source>
        <translation>已观测面积的比例（0 到 1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Choose another raster for one of them, or other bands ({bands_before}, {bands_after}).</source>
        <translation>请为其中之一选择其他栅格，或选择其他波段（{bands_before}、{bands_after}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>{0}, {1} changed; {2:.1%} of the area was observed on both dates.</source>
        <translation>{0}，变化 {1}；两个时相均观测到的面积占 {2:.1%}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Find objects</source>
        <translation>查找对象</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>objects,object,detection,detect,boxes,vehicles,cars,small,tracking,deep learning,attention,yolox</source>
        <translation>对象,目标,检测,框,车辆,汽车,小目标,跟踪,深度学习,注意力,yolox,objects</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Finds objects in a raster, or in a series of one place, as boxes with class, score and size.</source>
        <translation>在一幅栅格或同一地点的时间序列中查找对象，输出带类别、得分和大小的框。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Finds objects in a raster and draws a box around each, with its class, its score and its size on the ground.

Several rasters of one place, in the order of time, are searched one by one; boxes of one class that overlap from date to date get one track_id. All are read on the pixels of the first.

The checkpoint decides what is found. Objects have to be as many pixels long as those that it was trained on: its card names the pixel sizes. Where the raster is much finer, set RESOLUTION.

Boxes do not depend on how the raster is cut into tiles, as long as the overlap is larger than an object. Where nothing was observed (nodata, outside), nothing is found.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>在栅格中查找对象，并为每个对象绘制一个框，附类别、得分和地面大小。

同一地点的多幅栅格按时间顺序逐一搜索；同一类别中在不同时相间重叠的框具有相同的 track_id。所有栅格均按第一幅的像元读取。

能找到什么由检查点决定。对象的像元长度必须与训练所用的对象相当：模型卡列出了像元大小。如果栅格精细得多，请设置 RESOLUTION。

只要重叠大于一个对象，框就与栅格如何分块无关。未观测之处（无数据、范围之外）不会找到任何对象。

每个输出旁都有一份运行记录（.receipt.json），包含重复该运行所需的全部信息。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Number of boxes</source>
        <translation>框数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Number of objects over all dates; 0 for one raster</source>
        <translation>所有时相的对象数；单幅栅格为 0</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} around {1}, followed from date to date; {2:.1%} of the area was observed.</source>
        <translation>{0}，围绕 {1}，逐时相跟踪；已观测面积占 {2:.1%}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} object</source>
        <translation>{0} 个对象</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} objects</source>
        <translation>{0} 个对象</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>{0}; {1:.1%} of the area was observed.</source>
        <translation>{0}；已观测面积占 {1:.1%}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>The checkpoint knows no class {0}.</source>
        <translation>检查点不含类别 {0}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Choose CLASSES from: {0}.</source>
        <translation>请从以下类别中选择 CLASSES：{0}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Detect change through a series</source>
        <translation>检测时间序列中的变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>change,series,time series,dates,first seen,deep learning,siamese,attention,satellite,monitoring</source>
        <translation>变化,序列,时间序列,时相,首次出现,深度学习,孪生,注意力,卫星,监测,time series</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Finds what changed through three dates or more of one place, and since when.</source>
        <translation>在同一地点的三个或更多时相中找出变化，以及变化始于何时。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Compares each date of a series with the one before it and with the earliest, and gives what changed as polygons of one layer.

first_seen is the date from which on the ground is no longer as at the earliest date: from there to the end of the series every date that shows it shows it changed. It is empty where the change went away again. unchanged_until is the last date before that shows the ground as it was; confirmed counts the later dates that show the change still.

What a date does not show (nodata, outside, behind clouds that are masked) counts as not observed, never as unchanged: what changed meanwhile is found at the next date that shows it.

The days are read from the images' metadata or names; DATES says what they do not. Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>将序列中的每个时相与前一时相以及最早的时相比较，把变化作为一个图层的多边形给出。

first_seen 是地面不再与最早时相相同的起始日期：从那时到序列结束，凡显示该处的时相都显示其已变化。若变化后来消失，则为空。unchanged_until 是在此之前最后一个显示地面仍为原样的日期；confirmed 统计之后仍显示该变化的时相数。

某一时相未显示之处（无数据、范围之外、被掩膜的云遮挡）计为未观测，绝不计为未变化：其间发生的变化会在下一个显示该处的时相找到。

日期从影像的元数据或名称读取；它们未说明的由 DATES 给出。每个输出旁都有一份运行记录（.receipt.json），包含重复该运行所需的全部信息。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Changed area, what changed twice counted twice (m²)</source>
        <translation>变化面积，两次变化的计两次（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Share of the area that two dates or more observed (0 to 1)</source>
        <translation>两个或更多时相已观测的面积比例（0 到 1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>{0}, {1} changed; {2:.1%} of the area was observed on two dates or more.</source>
        <translation>{0}，变化 {1}；两个或更多时相已观测的面积占 {2:.1%}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Evaluate model</source>
        <translation>评估模型</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>evaluation,accuracy,validation,precision,recall,f1,iou,ap,checkpoint,deep learning,change,objects</source>
        <translation>评估,精度,验证,精确率,召回率,f1,iou,ap,检查点,深度学习,变化,对象,evaluation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Measures a checkpoint on images whose changes, objects or clear ground are known.</source>
        <translation>用变化、对象或晴空地面已知的影像测评检查点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Measures a checkpoint on pairs of images whose changes are known: precision, recall, F1 and IoU of the changed class, over all pixels of the dataset, at the threshold on the checkpoint's card.

The number is honest only where the checkpoint has not seen the dataset. Images that it was trained on, or that chose its threshold, flatter it: the report says so where the card tells.

The data are layers of the project, or a dataset. Of layers give those that the checkpoint's task needs: both dates and their labels, a raster and its objects, or a clear image and its radar, with the area in which all is labelled. Take another place than the one that was trained on.

A dataset is a folder with A, B and label, or with train, val and test of those, or a list of files (.csv). The folder of Train model stands for the data of that training.

A checkpoint that finds objects is measured on images with boxes (COCO JSON, YOLO text, a table of boxes), and one that removes clouds on chips whose clear ground is known. One that segments one date is measured on images with masks of classes: IOU, F1, PRECISION and RECALL are means over them.</source>
        <translation>用变化已知的影像对测评检查点：在数据集的全部像元上，以检查点模型卡中的阈值，计算变化类的精确率、召回率、F1 和 IoU。

只有当检查点未见过该数据集时，数字才可信。用于训练或选择阈值的影像会使结果偏高：只要模型卡有记录，报告就会说明。

数据可以是项目中的图层或数据集。图层请给出检查点的任务所需的：两个时相及其标注、一幅栅格及其对象，或一幅晴空影像及其雷达影像，以及全部已标注的区域。请选用与训练不同的地方。

数据集是含 A、B 和 label 的文件夹，或含由其组成的 train、val 和 test 的文件夹，或文件列表（.csv）。“训练模型”的文件夹代表该次训练的数据。

查找对象的检查点用带框的影像（COCO JSON、YOLO 文本、框表）测评，去云的检查点用晴空地面已知的切片测评。分割单一时相的检查点用带类别掩膜的影像测评：IOU、F1、PRECISION 和 RECALL 为各类别的平均值。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of the changed class, at the checkpoint's threshold</source>
        <translation>变化类在检查点阈值下的 F1</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Precision: share of the found change that is change</source>
        <translation>精确率：找到的变化中真正变化的比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Recall: share of the change that was found</source>
        <translation>召回率：真实变化中被找到的比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Intersection over union of the changed class</source>
        <translation>变化类的交并比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of whole changes, counted as objects</source>
        <translation>以整个变化为对象计数的 F1</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of their outlines</source>
        <translation>变化轮廓的 F1</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>The checkpoint's threshold</source>
        <translation>检查点的阈值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 at the best threshold for this very dataset, which only the truth tells</source>
        <translation>恰好适合该数据集的最佳阈值下的 F1，只有真值才知道</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of objects: average precision at an overlap of 0.5</source>
        <translation>对象：重叠为 0.5 时的平均精度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of objects: average precision over overlaps from 0.5 to 0.95</source>
        <translation>对象：重叠从 0.5 到 0.95 的平均精度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of clouds: peak signal to noise ratio under cloud (dB)</source>
        <translation>云：云下峰值信噪比（dB）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of clouds: structural similarity under cloud</source>
        <translation>云：云下结构相似性</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Give them all, or a dataset.</source>
        <translation>请全部给出，或改为给出数据集。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>All measures (JSON)</source>
        <translation>全部指标（JSON）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Report of the evaluation</source>
        <translation>评估报告</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>There are both layers and a dataset.</source>
        <translation>同时给出了图层和数据集。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Check DATASET.</source>
        <translation>请检查 DATASET。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Leave out one of them.</source>
        <translation>请去掉其中之一。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <source>Engine {0} on {1}</source>
        <translation>引擎 {0}，设备 {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <source>its default device</source>
        <translation>默认设备</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Inspect pair</source>
        <translation>检查影像对</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>change,pair,check,inspect,compare,shift,registration,overlap,crs,pixel size,before,after</source>
        <translation>变化,影像对,检查,比较,偏移,配准,重叠,坐标参照系,像元大小,前时相,后时相,pair,check</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Says whether two rasters of one place can be compared, and what would be done.</source>
        <translation>说明同一地点的两幅栅格能否比较，以及会做哪些处理。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Says in a second or two whether two rasters of one place can be compared by “Detect change”, and what it would do about their differences: CRS, overlap, pixel sizes, bands, what was observed, how far one is shifted against the other, and how much they differ in brightness.

With a checkpoint, the pair is held against its card, too: pixel sizes and the range of values that the network was trained on.

Nothing is written. What cannot be compared at all is refused with the reason, as “Detect change” would refuse it.</source>
        <translation>在一两秒内说明“检测变化”能否比较同一地点的两幅栅格，以及会如何处理它们的差异：坐标参照系、重叠、像元大小、波段、已观测范围、相互偏移量以及亮度差异。

给出检查点时，还会将影像对与其模型卡对照：像元大小以及网络训练所用的值域。

不写入任何内容。完全无法比较的会说明原因并拒绝，与“检测变化”的拒绝方式相同。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>How far the dates are shifted against each other (pixels); empty where it cannot be told</source>
        <translation>两个时相之间的偏移（像元）；无法确定时为空</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Share of the common ground that was observed before (0 to 1)</source>
        <translation>前时相共同地面中已观测的比例（0 到 1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>The same after</source>
        <translation>后时相的同一比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Number of things to look at</source>
        <translation>需要注意的事项数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>All that was found (JSON)</source>
        <translation>全部检查结果（JSON）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Save the part in question as a file first.</source>
        <translation>请先将相关部分保存为文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is no local file and has no end.</source>
        <translation>{0} 不是本地文件，且没有边界。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>In the order xmin,xmax,ymin,ymax.</source>
        <translation>顺序为 xmin,xmax,ymin,ymax。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Checkpoints (*.safetensors)</source>
        <translation>检查点 (*.safetensors)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Recipes (*.toml)</source>
        <translation>训练方案 (*.toml)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Left open: {0}.</source>
        <translation>留空时：{0}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/raster_job.py"/>
        <source>The styles could not be saved beside the outputs: {0}</source>
        <translation>无法将样式保存到输出旁：{0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Redraw change</source>
        <translation>重绘变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>change,threshold,score,polygons,minimum area,redraw</source>
        <translation>变化,阈值,得分,多边形,最小面积,重绘,threshold,redraw</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Draws the change polygons of a run at another threshold, from its scores.</source>
        <translation>根据一次运行的得分，以另一阈值绘制变化多边形。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Draws the change polygons of a run at another threshold or smallest area. The scores that Detect change has kept are enough: no network runs, so that it takes seconds, and the polygons are those that a run at this threshold gives.

What is left open is as it was in the run. The receipt of the run (.receipt.json) has to lie beside the scores: it says what the polygons say of the dates and the checkpoint.

Polygons that were edited or reviewed since are kept: the new ones go to a file of another name.</source>
        <translation>以另一阈值或最小面积绘制一次运行的变化多边形。“检测变化”保留的得分已足够：不运行网络，因此只需几秒，得到的多边形与以该阈值运行的结果相同。

留空的项与该次运行保持一致。该次运行的记录（.receipt.json）必须与得分放在一起：多边形中关于时相和检查点的信息来自其中。

此后编辑或审查过的多边形会保留：新的多边形写入另一文件名。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>{0}, {1} changed.</source>
        <translation>{0}，变化 {1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Every pixel counts as cloud: for an image under haze or in one great shadow, where thresholds find nothing.</source>
        <translation>每个像元都算作云：用于处在霾下或一整片大阴影中的影像，此时阈值什么也找不到。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstruct everything</source>
        <translation>全部重建</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Remove clouds</source>
        <translation>去除云</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Clouds</source>
        <translation>云</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>cloud,clouds,shadow,removal,sar,radar,sentinel,optical,gap,fill,reconstruct,deep learning,attention</source>
        <translation>云,阴影,去除,sar,雷达,sentinel,光学,空缺,填补,重建,深度学习,注意力,cloud removal</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstructs what clouds hide in an optical image from a radar image, and says which pixels those are.</source>
        <translation>根据雷达影像重建光学影像中被云遮挡的内容，并说明是哪些像元。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstructs what clouds and their shadows hide in an optical image, from a radar image of about the same day.

Clear pixels stay as they are, bit for bit, with all bands, type, nodata and metadata of the image. The radar image may have another CRS, pixel size and extent; it is warped onto the optical image while it is read.

A reconstruction is a guess. The provenance raster says of every pixel whether it was observed (0), reconstructed (1) or not observed (255), and “Detect change” counts reconstructed pixels as not observed unless told otherwise.

Without a cloud mask, clouds and shadows are found by ukis-csmask where it is installed, else by thresholds on Sentinel-2 reflectance, which take snow and bright roofs for cloud and miss haze: look at the provenance.

“Learn from the scene” lets a network learn from the clear ground of this image, under drawn clouds, with its own radar. It is used where it beats the checkpoint on clear ground that was held out. What it learned lies beside the output (…_adapted.safetensors), and later runs on the same images use it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>根据大致同一天的雷达影像，重建光学影像中被云及其阴影遮挡的内容。

晴空像元逐位保持不变，保留影像的全部波段、数据类型、无数据值和元数据。雷达影像可以有不同的坐标参照系、像元大小和范围；读取时将其变换到光学影像上。

重建只是推测。来源栅格说明每个像元是已观测（0）、已重建（1）还是未观测（255）；除非另行指定，“检测变化”将重建的像元计为未观测。

没有云掩膜时，若已安装 ukis-csmask，则由它查找云和阴影，否则使用 Sentinel-2 反射率阈值；后者会把雪和明亮的屋顶当作云，并漏掉霾：请查看来源。

“从本景学习”让网络在绘制的云下，结合本景雷达，从该影像的晴空地面学习。只有当它在留出的晴空地面上优于检查点时才会使用。学到的内容保存在输出旁（…_adapted.safetensors），之后对相同影像的运行会使用它。

每个输出旁都有一份运行记录（.receipt.json），包含重复该运行所需的全部信息。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share of cloud and shadow (0 to 1)</source>
        <translation>云和阴影的比例（0 到 1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share that was reconstructed (0 to 1)</source>
        <translation>已重建的比例（0 到 1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share that was observed and kept (0 to 1)</source>
        <translation>已观测并保留的比例（0 到 1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>What the scene taught, on held-out clear ground (dB); 0 without</source>
        <translation>从本景学习的增益，在留出的晴空地面上（dB）；未学习为 0</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>{0:.1%} of the image was cloud or shadow; {1:.1%} was reconstructed, {2:.1%} stayed as it was.</source>
        <translation>影像的 {0:.1%} 为云或阴影；重建了 {1:.1%}，{2:.1%} 保持原样。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>What the scene taught is {0:.1f} dB better than the checkpoint on held-out clear ground.</source>
        <translation>在留出的晴空地面上，从本景学到的结果比检查点好 {0:.1f} dB。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The change polygons. Those that a review has rejected are left out.</source>
        <translation>变化多边形。审查中已拒绝的不计入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change polygons</source>
        <translation>变化多边形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Points of Draw a sample of change, answered in the field `reference`; they give the area its interval.</source>
        <translation>“抽取变化样本”得到的点，在字段 `reference` 中作答；面积的区间由其得出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>no interval</source>
        <translation>无区间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The largest changes, of which both dates are shown.</source>
        <translation>最大的变化，显示其两个时相。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Changes with pictures</source>
        <translation>附图的变化数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Report of change</source>
        <translation>变化报告</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>change,report,html,pdf,print,map,area,receipt</source>
        <translation>变化,报告,html,pdf,打印,地图,面积,运行记录,report</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Writes a report on change polygons, as HTML and PDF: maps, areas, largest changes.</source>
        <translation>为变化多边形写一份 HTML 和 PDF 报告：地图、面积、最大的变化。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Writes one HTML file with everything in it: both dates as maps, the area of change with its interval where a sample was looked at, what a review has said, sizes, the largest changes on both dates, how the dates stand beside each other, what the checkpoint knows, and the receipt of the run.

It needs no network and no other file. PDF has the same on pages of A4. The pictures show the dates as the project shows them, where it does.</source>
        <translation>写一个包含全部内容的 HTML 文件：两个时相的地图、变化面积（若样本已判读则附其区间）、审查结果、大小、两个时相中最大的变化、两个时相的对照情况、检查点所知内容以及运行记录。

它不需要网络或其他文件。PDF 以 A4 页面给出相同内容。若项目中显示了这些时相，图片与项目中的显示一致。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML 文件 (*.html)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>HTML file of the report; one that is there is replaced.</source>
        <translation>报告的 HTML 文件；已有文件会被替换。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Report as PDF</source>
        <translation>PDF 报告</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The same on pages of A4; one that is there is replaced.</source>
        <translation>相同内容，A4 页面；已有文件会被替换。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>CHANGES has to be a layer of change polygons, with the fields {0}.</source>
        <translation>CHANGES 必须是带字段 {0} 的变化多边形图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>{0} is {1}, wanted a name that ends in {2}.</source>
        <translation>{0} 为 {1}，需要以 {2} 结尾的名称。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>{0} cannot be written: {1}</source>
        <translation>无法写入 {0}：{1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draw a sample of change</source>
        <translation>抽取变化样本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>change,sample,stratified,random,accuracy,area estimation,olofsson,validation</source>
        <translation>变化,样本,分层,随机,精度,面积估计,olofsson,验证,sample</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draws points at random from change, near the threshold and no change, to be judged.</source>
        <translation>从变化、阈值附近和无变化中随机抽取点，以供判读。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draws points at random from three strata: the change polygons, what came near the threshold, and the rest of what was observed. Somebody then looks at each point on both dates and says in the field reference whether it is change; Area of change gives the area with its interval from that.

Polygons that a review has rejected count as no change, and points in them are answered already; so are points in polygons that a review has drawn as missed. Points in accepted polygons are not: a polygon may be right and its outline too wide.

The points come in an order that mixes the strata: any first part of them is such a sample, too.</source>
        <translation>从三层中随机抽取点：变化多边形、接近阈值的部分以及其余已观测部分。随后由人查看每个点的两个时相，并在字段 reference 中注明是否为变化；“变化面积”据此给出面积及其区间。

审查中拒绝的多边形计为无变化，其中的点视为已作答；审查中作为遗漏绘制的多边形内的点也是如此。已接受的多边形内的点则不然：多边形可能正确而轮廓过大。

点的顺序混合了各层：取最前面的任意一部分，同样构成这样的样本。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Number of points</source>
        <translation>点数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Area that was observed (m²)</source>
        <translation>已观测面积（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>{0} points on {1}; {2} were not observed and stay outside.</source>
        <translation>{0} 个点，分布于 {1}；{2} 未观测，不计入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>the data that are named below</source>
        <translation>下方指定的数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Polygons within which all changes or objects are labelled, or the ground is clear; nothing is learnt or counted outside.</source>
        <translation>其内部全部变化或对象均已标注、或地面为晴空的多边形；其外部既不学习也不计数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the whole scene</source>
        <translation>整景</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>256, of objects 640</source>
        <translation>256，对象为 640</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Raster of where the clear image is not clear all the same: 0 clear, 1 cloud, 2 shadow, 255 unknown, or Sentinel-2's scene classification (SCL).</source>
        <translation>标明晴空影像中仍非晴空之处的栅格：0 晴空、1 云、2 阴影、255 未知，或 Sentinel-2 的场景分类（SCL）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>thresholds on reflectance, which take snow and bright roofs for cloud</source>
        <translation>反射率阈值，会把雪和明亮的屋顶当作云</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Pixel size in the units of the raster's CRS, of two dates that of Before.</source>
        <translation>像元大小，以栅格坐标参照系的单位表示；两个时相时为前时相的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the raster's own</source>
        <translation>栅格的值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Layers as data have to be {0}; not given: {1}.</source>
        <translation>作为数据的图层须为 {0}；未给出：{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Leave it out, or choose another task.</source>
        <translation>请将其去掉，或选择其他任务。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>{0} is of the task {1}, and the task is {2}.</source>
        <translation>{0} 属于任务 {1}，而当前任务是 {2}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>{0} is no layer that can be read.</source>
        <translation>{0} 不是可读取的图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/score_job.py"/>
        <source>{0!r} is no file on this machine.</source>
        <translation>{0!r} 不是本机上的文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Segment one date</source>
        <translation>分割单一时相</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>segmentation,classes,classification,land cover,buildings,roofs,deep learning,attention,danet</source>
        <translation>分割,类别,分类,土地覆盖,建筑物,屋顶,深度学习,注意力,danet,segmentation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Says which class each pixel of a raster is of, as polygons and as a map.</source>
        <translation>说明栅格中每个像元属于哪一类，输出多边形和地图。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Says of each pixel of a raster which class it is of, such as building, and draws the classes as polygons with their scores.

Pixels that show nothing (nodata, outside) count as not observed, never as a class: the class map has the classes' numbers in the order of the checkpoint's card, and 255 for not observed.

The checkpoint decides which classes there are. Its card names the bands, the pixel sizes and the places that it was trained on; far from those, expect little of it. A class called other or background is drawn only where CLASSES names it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>说明栅格中每个像元属于哪一类（例如建筑物），并将各类绘制为带得分的多边形。

不显示内容的像元（无数据、范围之外）计为未观测，绝不计为某一类：类别图按检查点模型卡的顺序存放类别编号，255 为未观测。

有哪些类别由检查点决定。其模型卡列出了训练所用的波段、像元大小和地点；与之相差很远时，不要期望过高。名为 other 或 background 的类别仅在 CLASSES 中列出时才绘制。

每个输出旁都有一份运行记录（.receipt.json），包含重复该运行所需的全部信息。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>Choose another raster for one of them.</source>
        <translation>请为其中之一选择其他栅格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} is of {1} and {2} of {3}, which is earlier: the dates look exchanged.</source>
        <translation>{0} 的日期为 {1}，{2} 的日期为 {3}，更早：两个时相似乎颠倒了。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} is in a format that QGIS reads and the engine does not.</source>
        <translation>{0} 的格式 QGIS 可以读取，引擎不能。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>Exporting {0}</source>
        <translation>正在导出 {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} and {1} are the same raster, {2}.</source>
        <translation>{0} 和 {1} 是同一幅栅格 {2}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Train model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>training,learning,deep learning,labels,checkpoint,recipe,change,detection,siamese,attention</source>
        <translation>训练,学习,深度学习,标注,检查点,训练方案,变化,检测,孪生,注意力,train</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Trains a network on changes or objects that you have labelled, on clear ground, or on the data of a recipe.</source>
        <translation>用您标注的变化或对象、晴空地面，或训练方案中的数据训练网络。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Trains a network to find change or objects or to remove clouds, either from layers of the project or from the folders that a recipe names.

Change: give both dates and the labels, a polygon layer of changes that you have drawn, or a raster of 0 (unchanged), 1 (changed) and 255 (unknown).

Objects: give a raster and a layer of its objects, boxes, outlines or points, with a field of the class where there are several. Of points say how large an object is.

Clouds: give a Sentinel-2 image that is mostly clear, with the product's own bands, and a radar image of about the same day. Clouds are drawn on the clear ground; where the image is clouded itself, nothing is learnt.

Label everything within an area and give that area as “Observed area”: outside of it nothing is learnt, while inside what is not labelled counts as unchanged, or as no object. The scene is cut into chips once; blocks of it are kept apart to choose the best checkpoint and its threshold.

A checkpoint to go on from saves much labelling; the dialog suggests one that fits bands and pixel size. A detector may be taught other classes than those that it knows.

The log shows the loss and the time left. Cancel saves the training's state: run again with the same output folder and “Go on” to continue.

The best checkpoint (best.safetensors) is on the dock's list from then on. Its measures are of the same few chips that chose it, so expect less elsewhere.</source>
        <translation>训练网络查找变化或对象，或去除云，数据可以是项目中的图层，也可以是训练方案指定的文件夹。

变化：给出两个时相和标注，标注可以是您绘制的变化多边形图层，或取值为 0（未变化）、1（变化）和 255（未知）的栅格。

对象：给出一幅栅格及其对象的图层（框、轮廓或点），有多个类别时给出类别字段。若为点，请说明一个对象有多大。

云：给出一幅大部分为晴空、含产品自身波段的 Sentinel-2 影像，以及大致同一天的雷达影像。云会画在晴空地面上；影像本身有云之处不学习任何内容。

请标注某一区域内的全部内容，并将该区域作为“已观测区域”给出：区域之外不学习任何内容，区域之内未标注的视为未变化或没有对象。本景只切片一次；其中成块的部分会留出，用于选择最佳检查点及其阈值。

在已有检查点的基础上继续可省去大量标注；对话框会建议与波段和像元大小相符的检查点。可以教检测器识别它原本不知道的类别。

日志显示损失和剩余时间。取消会保存训练状态：用相同的输出文件夹并启用“继续”再次运行即可接着训练。

最佳检查点（best.safetensors）此后会列在停靠面板的列表中。其度量是在选择它的同一批少量切片上测得的，在其他地方应预期更低。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>F1 of the changed class on the validation data</source>
        <translation>变化类在验证数据上的 F1</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Precision on the validation data</source>
        <translation>在验证数据上的精确率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Recall on the validation data</source>
        <translation>在验证数据上的召回率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Intersection over union on the validation data</source>
        <translation>在验证数据上的交并比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Of objects: average precision at an overlap of 0.5 on the validation data</source>
        <translation>对象：重叠为 0.5 时在验证数据上的平均精度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Of clouds: peak signal to noise ratio under cloud on the validation data (dB)</source>
        <translation>云：验证数据上的云下峰值信噪比（dB）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Threshold of the checkpoint, chosen on the validation data</source>
        <translation>检查点的阈值，根据验证数据选定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>What the network is to learn from layers: `change` between two dates, `objects` of one raster, or to see through `clouds` with radar. It says which fields matter. A recipe with data of its own says itself what it teaches.</source>
        <translation>网络要从图层学习的内容：两个时相之间的变化（`change`）、一幅栅格中的对象（`objects`），或借助雷达透过云层（`clouds`）。它决定哪些字段有用。自带数据的训练方案自行说明其训练内容。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>What the network shall learn</source>
        <translation>网络要学习的内容</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Batches to train on. A few hundred show whether the labels work.</source>
        <translation>训练的批次数。几百次即可看出标注是否有效。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>as many as the recipe says</source>
        <translation>按训练方案</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>The name that the checkpoint has in lists.</source>
        <translation>检查点在列表中的名称。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Name of the checkpoint</source>
        <translation>检查点名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>the recipe's</source>
        <translation>训练方案的名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>`auto`: as the recipe says, which is a CUDA device where there is one, else the CPU.</source>
        <translation>`auto`：按训练方案，即有 CUDA 设备时用 CUDA，否则用 CPU。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>that for layers of the task, a small network for a laptop</source>
        <translation>该任务图层所用的方案，适合笔记本电脑的小型网络</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Give them all, or none to train on the recipe's data.</source>
        <translation>请全部给出，或全部不给出以使用训练方案的数据。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0}: {1} on the validation data, which chose it; expect less elsewhere.</source>
        <translation>{0}：在验证数据上 {1}，检查点即由其选出；在其他地方应预期更低。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Choose its folder, or switch RESUME off.</source>
        <translation>请选择其文件夹，或关闭 RESUME。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Switch RESUME on to go on with it, or choose another OUTPUT.</source>
        <translation>请打开 RESUME 以继续，或选择其他 OUTPUT。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Training was cancelled before its first step was saved.</source>
        <translation>训练在保存第一步之前已取消。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>No folder for the training was chosen.</source>
        <translation>未选择训练文件夹。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>measured</source>
        <translation>已测评</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Best checkpoint</source>
        <translation>最佳检查点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Check RECIPE.</source>
        <translation>请检查 RECIPE。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Choose another START.</source>
        <translation>请选择其他 START。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>This training begins anew. “{0}” fits the bands and pixels: START={1} goes on from it.</source>
        <translation>本次训练从头开始。“{0}”与波段和像元相符：用 START={1} 可在其基础上继续。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} To go on, run Train model again with OUTPUT={1} and RESUME switched on.</source>
        <translation>{0} 要继续，请以 OUTPUT={1} 并打开 RESUME 再次运行“训练模型”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Set OUTPUT.</source>
        <translation>请设置 OUTPUT。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} holds no training to go on with.</source>
        <translation>{0} 中没有可继续的训练。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} holds a training already.</source>
        <translation>{0} 中已有训练。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} names no data to train on.</source>
        <translation>{0} 未指定训练数据。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Set {0}, or choose another RECIPE.</source>
        <translation>请设置 {0}，或选择其他 RECIPE。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/values.py"/>
        <source>{0} is {1!r}, wanted band numbers such as 3,2,1.</source>
        <translation>{0} 为 {1!r}，需要波段编号，如 3,2,1。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/values.py"/>
        <source>Change {0}.</source>
        <translation>请更改 {0}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/area_estimate.py"/>
        <source>Answered points in the stratum “{0}”: {1}, wanted 2 or more.</source>
        <translation>层“{0}”中已作答的点数：{1}，至少需要 2 个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/area_estimate.py"/>
        <source>Answer more points.</source>
        <translation>请为更多的点作答。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>Of {0} reviewed polygons {1} went over.</source>
        <translation>已审查的 {0} 个多边形中，沿用了 {1} 个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>{0} have no new one that is alike; they stay in {1}.</source>
        <translation>{0} 个没有相似的新多边形；它们保留在 {1} 中。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>The review could not be written into the new polygons; it stays in {0}.</source>
        <translation>无法将审查结果写入新的多边形；它保留在 {0} 中。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} of {1} points are answered. Go on: the area appears once each stratum has two answers.</source>
        <translation>{1} 个点中已有 {0} 个作答。请继续：每层有两个答案后即显示面积。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} is no sample: it lacks one of the fields {1}.</source>
        <translation>{0} 不是样本：缺少字段 {1} 中的一个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} points are drawn. Look at them one after the other: the area appears once each stratum has two answers. Their order is random, so that you can stop at any of them.</source>
        <translation>已抽取 {0} 个点。请逐个查看：每层有两个答案后即显示面积。顺序是随机的，因此可在任一点停止。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>Draw one with “Draw a sample of change”.</source>
        <translation>请用“抽取变化样本”抽取。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} ± {1} changed (95%), by {2} points; {3} are mapped as change.</source>
        <translation>变化 {0} ± {1}（95%），依据 {2} 个点；制图为变化的面积为 {3}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>User's accuracy {0}, producer's accuracy {1}, overall accuracy {2}.</source>
        <translation>用户精度 {0}，生产者精度 {1}，总体精度 {2}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>Left out: {0} unsure, {1} not looked at yet.</source>
        <translation>未计入：{0} 个不确定，{1} 个尚未查看。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} were not observed and stay outside.</source>
        <translation>{0} 未观测，不计入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>The checkpoints in {0} are for another task: {1}.</source>
        <translation>{0} 中的检查点用于其他任务：{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>There is no checkpoint (.safetensors) in {0}; one that comes there will be listed.</source>
        <translation>{0} 中没有检查点（.safetensors）；若之后放入，会列出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Finds</source>
        <translation>查找</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>SAR</source>
        <translation>SAR</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size</source>
        <translation>像元大小</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tile</source>
        <translation>分块</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} is not a file.</source>
        <translation>{0} 不是文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} cannot be read as a checkpoint: {1}.</source>
        <translation>无法将 {0} 作为检查点读取：{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} px, overlap {1} px</source>
        <translation>{0} px，重叠 {1} px</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>The card of {0} has the {1}.</source>
        <translation>{0} 的模型卡含有：{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Measured on {0}</source>
        <translation>测评数据 {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} cannot be read: {1}.</source>
        <translation>无法读取 {0}：{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>The change polygons that are worked on</source>
        <translation>当前处理的变化多边形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>La&amp;yer</source>
        <translation>图层(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Rep&amp;ort…</source>
        <translation>报告(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Write a report about these polygons, as HTML or PDF, and open it</source>
        <translation>为这些多边形写一份 HTML 或 PDF 报告并打开</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Revisit</source>
        <translation>Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Points in all; more of them make a narrower interval</source>
        <translation>总点数；点越多，区间越窄</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>&amp;Draw</source>
        <translation>抽取(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Draw points at random from change, near the threshold and no change</source>
        <translation>从变化、阈值附近和无变化中随机抽取点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>The sample that the area is estimated by</source>
        <translation>用于估计面积的样本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>&amp;Look at points…</source>
        <translation>查看点(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Say of one point after the other whether it is change</source>
        <translation>逐点说明是否为变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Points</source>
        <translation>点数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Sa&amp;mple</source>
        <translation>样本(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Drawing points…</source>
        <translation>正在抽取点…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>No sample is loaded yet.</source>
        <translation>尚未加载样本。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Detect change between the two dates</source>
        <translation>检测两个时相之间的变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Before is of {0}, After of {1}: they look exchanged.</source>
        <translation>前时相为 {0}，后时相为 {1}：似乎颠倒了。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Raster of the earlier date; it sets CRS and pixel size</source>
        <translation>较早时相的栅格；决定坐标参照系和像元大小</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Raster of the later date; it is warped onto the earlier one</source>
        <translation>较晚时相的栅格；变换到较早的栅格上</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Dates</source>
        <translation>时相</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>&amp;Before</source>
        <translation>前时相(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Aft&amp;er</source>
        <translation>后时相(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>S&amp;wap</source>
        <translation>互换(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Exchange the dates</source>
        <translation>互换两个时相</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Choose the rasters of both dates.</source>
        <translation>请选择两个时相的栅格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Both dates are the same raster.</source>
        <translation>两个时相是同一幅栅格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Networks for which there is a checkpoint</source>
        <translation>有检查点可用的网络</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Weights of the network: what they were trained on decides what they find</source>
        <translation>网络的权重：能找到什么取决于用什么训练</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Add a folder with checkpoints of your own (.safetensors)</source>
        <translation>添加存放您自己的检查点（.safetensors）的文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>The checkpoint's card</source>
        <translation>检查点的模型卡</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>&amp;Network</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Check&amp;point</source>
        <translation>检查点(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>There is no checkpoint yet. Add a folder with .safetensors files that carry a model card.</source>
        <translation>尚无检查点。请添加含有带模型卡的 .safetensors 文件的文件夹。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Folder with checkpoints</source>
        <translation>检查点文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>The checkpoints in {0} are on the list.</source>
        <translation>{0} 中的检查点已在列表中。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Reconstruct what clouds hide from what radar saw</source>
        <translation>根据雷达所见重建被云遮挡的内容</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>The image without clouds, and its provenance beside it.</source>
        <translation>无云影像，来源栅格位于其旁。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>The cloudy image: the product's own bands, not a rendered picture</source>
        <translation>有云影像：产品自身的波段，而非渲染图片</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Calibrated radar backscatter (VV, VH) of about the same day</source>
        <translation>大致同一天的定标雷达后向散射（VV、VH）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>0 clear, 1 cloud, 2 shadow, 255 unknown; left empty, ukis-csmask or thresholds find them</source>
        <translation>0 晴空，1 云，2 阴影，255 未知；留空则由 ukis-csmask 或阈值查找</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Reconstruct &amp;everything</source>
        <translation>全部重建(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Every pixel counts as cloud: for haze, or one great shadow</source>
        <translation>每个像元都算作云：用于霾或一整片大阴影</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Images</source>
        <translation>影像</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Cloudy</source>
        <translation>有云(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Ra&amp;dar</source>
        <translation>雷达(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Mask</source>
        <translation>掩膜(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Uncertainty</source>
        <translation>不确定度(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Side by side</source>
        <translation>并排显示(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Raster of standard deviations, where the network says how sure it is</source>
        <translation>标准差栅格，适用于能给出把握程度的网络</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Show cloudy image, radar and result in three views that move together</source>
        <translation>在三个联动视图中显示有云影像、雷达和结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>How long a network may learn from the clear ground of this image, with its radar; 5 minutes are a good start. It is used where it beats the checkpoint on held-out clear ground.</source>
        <translation>网络可以结合雷达从该影像的晴空地面学习多长时间；5 分钟是不错的起点。只有当它在留出的晴空地面上优于检查点时才会使用。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Image</source>
        <translation>影像(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Also</source>
        <translation>另外输出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Learn from the scene</source>
        <translation>从本景学习(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Choose a cloudy image and a radar image.</source>
        <translation>请选择有云影像和雷达影像。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Both images are the same raster.</source>
        <translation>两幅影像是同一幅栅格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>After</source>
        <translation>后时相</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Before</source>
        <translation>前时相</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <source>(its raster is gone)</source>
        <translation>（栅格已不存在）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <source>{0} is gone</source>
        <translation>{0} 已不存在</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>How far the run is</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Cance&amp;l</source>
        <translation>取消(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Stop the run; nothing is written</source>
        <translation>停止运行；不写入任何内容</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Tas&amp;k</source>
        <translation>任务(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>The engine has to be set up first: see Engine.</source>
        <translation>须先安装引擎：见“引擎”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Choose a checkpoint.</source>
        <translation>请选择检查点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>{0}: with CUDA the networks run many times faster, and the engine is larger</source>
        <translation>{0}：使用 CUDA 时网络运行快许多倍，引擎也更大</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Other ways to an engine, and what is there to be done with it</source>
        <translation>获得引擎的其他方式，以及可对其进行的操作</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>How far the set-up is</source>
        <translation>安装进度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>What the set-up says</source>
        <translation>安装信息</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Show the &amp;log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Show or hide what pip said</source>
        <translation>显示或隐藏 pip 的输出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Ask Revisit's engine</source>
        <translation>查询 Revisit 的引擎</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>The networks run in an engine of their own, a Python environment in your QGIS profile. It is not set up yet: {0} will be fetched, and it takes {1} on the disk.</source>
        <translation>网络在单独的引擎中运行，即您的 QGIS 配置文件夹中的一个 Python 环境。它尚未安装：将下载 {0}，占用磁盘 {1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Makes a Python environment in your QGIS profile and fetches torch and rasterio with pip</source>
        <translation>在您的 QGIS 配置文件夹中创建 Python 环境，并用 pip 获取 torch 和 rasterio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>For the GPU (CUDA)</source>
        <translation>用于 GPU（CUDA）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Setting up the engine…</source>
        <translation>正在安装引擎…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Cancel the set-up</source>
        <translation>取消安装</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>C&amp;hange</source>
        <translation>更改(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Other wa&amp;ys</source>
        <translation>其他方式(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>&amp;Update</source>
        <translation>更新(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>&amp;Set up the engine</source>
        <translation>安装引擎(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The set-up was cancelled; nothing was left behind.</source>
        <translation>安装已取消；未留下任何内容。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>The engine did not answer.</source>
        <translation>引擎没有应答。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set the engine up anew, {0} on the disk? The old one stays until the new one is whole.</source>
        <translation>重新安装引擎，占用磁盘 {0}？在新引擎完整之前保留旧引擎。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Folder with wheels of the engine's packages</source>
        <translation>存放引擎各软件包 wheel 的文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Python of an environment with torch and rasterio</source>
        <translation>带 torch 和 rasterio 的环境中的 Python</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Remove the engine in {0}? Checkpoints and results stay.</source>
        <translation>移除 {0} 中的引擎？检查点和结果会保留。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>about {0:.1f} GB</source>
        <translation>约 {0:.1f} GB</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up anew without CUDA…</source>
        <translation>不带 CUDA 重新安装…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up anew with CUDA…</source>
        <translation>带 CUDA 重新安装…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Revisit's engine</source>
        <translation>Revisit 的引擎</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Repair: set up anew…</source>
        <translation>修复：重新安装…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up from a folder of wheels…</source>
        <translation>从 wheel 文件夹安装…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Choose a Python…</source>
        <translation>选择 Python…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Go back to Revisit's own</source>
        <translation>恢复使用 Revisit 自带的引擎</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Remove the engine…</source>
        <translation>移除引擎…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Look again</source>
        <translation>重新检测</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes with a lower score are hidden. The layer has them from {0:.2f} on; the engine reported none below.</source>
        <translation>得分较低的框会隐藏。图层包含得分从 {0:.2f} 起的框；引擎未报告更低的。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The layer of boxes that the sliders filter</source>
        <translation>由滑块过滤的框图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Of a series: the raster whose boxes are shown</source>
        <translation>时间序列：显示其框的栅格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster</source>
        <translation>栅格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Min. &amp;score</source>
        <translation>最低得分(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Min. si&amp;ze</source>
        <translation>最小尺寸(&amp;Z)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes shown: {0} of {1}.</source>
        <translation>显示的框：{0} / {1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The image has no georeference, so there are no sizes in metres.</source>
        <translation>影像没有地理参考，因此没有以米为单位的大小。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The layer is being edited: save or drop the edits, then move a slider again.</source>
        <translation>图层正在编辑：请保存或放弃编辑，然后再移动滑块。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>No layer of boxes is loaded yet.</source>
        <translation>尚未加载框图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>all rasters</source>
        <translation>全部栅格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>No sizes in metres: the image has no georeference, or there are no boxes.</source>
        <translation>没有以米为单位的大小：影像没有地理参考，或没有框。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes whose longer side is below this are hidden; the largest has {0:.1f} m.</source>
        <translation>长边小于此值的框会隐藏；最大的为 {0:.1f} m。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Starting the engine…</source>
        <translation>正在启动引擎…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消；未写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The run failed; see the log of messages.</source>
        <translation>运行失败；请查看消息日志。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>What the network is called on the list of checkpoints</source>
        <translation>网络在检查点列表中的名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Put the network on the list of checkpoints, and choose it</source>
        <translation>将网络加入检查点列表并选用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Delete what was learned; the network stays as it was</source>
        <translation>删除学到的内容；网络保持原样</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Na&amp;me</source>
        <translation>名称(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Keep all the same</source>
        <translation>仍然保留</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Part</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>&amp;Only what the map shows</source>
        <translation>仅地图显示的部分(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Work on the part of the rasters that the map shows when the run starts</source>
        <translation>仅处理运行开始时地图显示的那部分栅格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Size on the ground in which the service draws; the map's, where the network knows it</source>
        <translation>服务绘制时的地面大小；若网络适用，则取地图的大小</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Pi&amp;xel size</source>
        <translation>像元大小(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The map shows no part of the Earth that the rasters could show.</source>
        <translation>地图未显示这些栅格可能显示的任何部分。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The map shows {0} × {1} pixels, wanted {2} a side at most: zoom in.</source>
        <translation>地图显示 {0} × {1} 个像元，每边最多 {2} 个：请放大。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0} will be asked for tiles of zoom {2}: {1}.</source>
        <translation>将向 {0} 请求缩放级别 {2} 的瓦片：{1} 个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0} will be asked for pictures: {1}.</source>
        <translation>将向 {0} 请求图片：{1} 幅。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The network was trained on pixels of {0:g} to {1:g} m.</source>
        <translation>网络的训练像元大小为 {0:g} 到 {1:g} m。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0:.0f} × {1:.0f} m, {2} × {3} pixels.</source>
        <translation>{0:.0f} × {1:.0f} m，{2} × {3} 个像元。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>&amp;More…</source>
        <translation>更多(&amp;M)…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Open the algorithm's dialog with these values: extent, bands, tiles, device, …; at the arrow: copy as a command, help</source>
        <translation>以这些值打开算法对话框：范围、波段、分块、设备等…；箭头处：复制为命令、帮助</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;Python</source>
        <translation>复制为 Python(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;qgis_process</source>
        <translation>复制为 qgis_process(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;command line</source>
        <translation>复制为命令行(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>The command is on the clipboard.</source>
        <translation>命令已复制到剪贴板。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Find objects, and draw a box around each</source>
        <translation>查找对象并为每个对象绘制一个框</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>{0} from the card's score of {1:.2f} on, {2} from {3:.2f} on; {4:.1%} of the area was observed.</source>
        <translation>得分不低于模型卡的 {1:.2f} 时为 {0}，不低于 {3:.2f} 时为 {2}；已观测面积占 {4:.1%}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Rasters</source>
        <translation>栅格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>GeoPackage of the boxes.</source>
        <translation>框的 GeoPackage。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>&amp;Boxes</source>
        <translation>框(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Add a raster, or one of each date.</source>
        <translation>请添加一幅栅格，或每个时相一幅。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Show or hide what was found of the pair</source>
        <translation>显示或隐藏影像对的检查结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Read After shifted by what the run measures. What leaves the image counts as not observed.</source>
        <translation>按运行测得的偏移读取后时相。移出影像的部分计为未观测。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair fits; to look at: {0}</source>
        <translation>影像对可用；需注意：{0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair fits</source>
        <translation>影像对可用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair cannot be compared</source>
        <translation>影像对无法比较</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Looking at the pair…</source>
        <translation>正在检查影像对…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview, not kept</source>
        <translation>预览，不保留</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Previe&amp;w</source>
        <translation>预览(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Show what a run finds in the part that the map shows; nothing is kept</source>
        <translation>显示在地图所示部分运行会找到什么；不保留任何内容</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Follow the ma&amp;p</source>
        <translation>跟随地图(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Renew the preview when the map was moved or zoomed</source>
        <translation>移动或缩放地图后更新预览</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The map shows nothing of the dates: add them to it, or zoom to them.</source>
        <translation>地图未显示时相的任何部分：请添加它们，或缩放到它们。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The preview was stopped.</source>
        <translation>预览已停止。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview of the middle of the map: {0}</source>
        <translation>地图中部的预览：{0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview: {0}</source>
        <translation>预览：{0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>One raster, or one of each date in the order of time: drag them into another order</source>
        <translation>一幅栅格，或按时间顺序每个时相一幅：可拖动调整顺序</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Add layers of the project, files, or a folder of tiles</source>
        <translation>添加项目图层、文件或瓦片文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Take the chosen rasters off the list; the project keeps them</source>
        <translation>从列表中移除所选栅格；项目中会保留</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>By &amp;date</source>
        <translation>按日期(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Order by the day in the names, such as 2024-06-10 or 20240610, then by the names</source>
        <translation>按名称中的日期（如 2024-06-10 或 20240610）排序，再按名称排序</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Folder of tiles…</source>
        <translation>瓦片文件夹…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Folder of tiles</source>
        <translation>瓦片文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Score from which a pixel is change. Lower finds more and errs more often.</source>
        <translation>像元得分达到此值即为变化。值越低，找到的越多，错误也越多。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Smaller polygons are left out; the change map keeps them</source>
        <translation>较小的多边形不计入；变化图中保留</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>GeoPackage of the change polygons.</source>
        <translation>变化多边形的 GeoPackage。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Change &amp;map</source>
        <translation>变化图(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Raster that also says where nothing could be observed</source>
        <translation>栅格，同时说明何处无法观测</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>S&amp;cores</source>
        <translation>得分(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Keep the network's scores, by which the threshold can be moved afterwards</source>
        <translation>保留网络的得分，以便之后移动阈值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>&amp;Threshold</source>
        <translation>阈值(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Min. &amp;area</source>
        <translation>最小面积(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>&amp;Polygons</source>
        <translation>多边形(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>Review</source>
        <translation>审查</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>How many polygons were looked at</source>
        <translation>已查看的多边形数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Goes into the field reviewer</source>
        <translation>写入字段 reviewer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Re&amp;view polygons…</source>
        <translation>审查多边形(&amp;V)…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Look at one polygon after the other on both dates, with the keyboard</source>
        <translation>用键盘逐个查看多边形的两个时相</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Colo&amp;urs by status</source>
        <translation>按状态着色(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Show on the map what was said of each polygon; the layer's own style is kept beside it</source>
        <translation>在地图上显示对每个多边形的判定；图层自身的样式会另行保留</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Revie&amp;wer</source>
        <translation>审查人(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>{0} is write-protected: save it as another file first.</source>
        <translation>{0} 为只读：请先另存为其他文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Revisit: review</source>
        <translation>Revisit：审查</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Blink</source>
        <translation>闪烁对比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Swipe</source>
        <translation>卷帘</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Back</source>
        <translation>上一个</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Click the corners of what was missed, right-click to end; Backspace takes a corner back.</source>
        <translation>依次单击遗漏处的各角点，右键单击结束；退格键撤回一个角点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>No change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Edit outline</source>
        <translation>编辑轮廓</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Draw missed</source>
        <translation>绘制遗漏</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Reading: {0} so far…</source>
        <translation>正在读取：已读 {0}…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>not looked at yet</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>{0}: press {1}</source>
        <translation>{0}：按 {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>score {0:.2f}</source>
        <translation>得分 {0:.2f}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Nothing is left to look at: {0}.</source>
        <translation>没有待查看的内容：{0}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>The run could not be started; see the log of messages.</source>
        <translation>无法启动运行；请查看消息日志。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>The algorithm {0} is not there: switch the plugin Revisit off and on again.</source>
        <translation>找不到算法 {0}：请停用并重新启用 Revisit 插件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Say which class each pixel is of</source>
        <translation>说明每个像元属于哪一类</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Image</source>
        <translation>影像</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of one date</source>
        <translation>单一时相的栅格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>&amp;Raster</source>
        <translation>栅格(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Smaller polygons are left out; the class map keeps them</source>
        <translation>较小的多边形不计入；类别图中保留</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>GeoPackage of the class polygons.</source>
        <translation>类别多边形的 GeoPackage。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Class &amp;map</source>
        <translation>类别图(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of all classes that also says where nothing could be observed</source>
        <translation>全部类别的栅格，同时说明何处无法观测</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of the scores of the classes, 0 to 1</source>
        <translation>各类别得分的栅格，0 到 1</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Choose a raster.</source>
        <translation>请选择栅格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <source>Change in a series</source>
        <translation>时间序列变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <source>Add the rasters of three dates or more of one place.</source>
        <translation>请添加同一地点三个或更多日期的栅格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Revisit: cloudy, radar, without clouds</source>
        <translation>Revisit：有云、雷达、无云</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Without clouds</source>
        <translation>无云</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Cloudy</source>
        <translation>有云</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Radar</source>
        <translation>雷达</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Choose a file, or a folder whose tiles or bands make up this date</source>
        <translation>选择一个文件，或其瓦片或波段构成该时相的文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Folder of tiles or bands…</source>
        <translation>瓦片或波段文件夹…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Folder of tiles or bands</source>
        <translation>瓦片或波段文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/target_file.py"/>
        <source>{0} Left empty, a temporary file. The file of an earlier run is replaced, unless it was edited: then the new one gets a number.</source>
        <translation>{0} 留空则为临时文件。较早运行的文件会被替换，除非已编辑过：此时新文件会带编号。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/target_file.py"/>
        <source>[temporary file]</source>
        <translation>[临时文件]</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Teach the network</source>
        <translation>微调网络</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Teac&amp;h</source>
        <translation>微调(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Have the network that found these polygons learn from the review, in a few minutes</source>
        <translation>让找到这些多边形的网络在几分钟内从审查中学习</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>How far the lesson is</source>
        <translation>学习进度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Stop the lesson; nothing is kept</source>
        <translation>停止学习；不保留任何内容</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>The edits of {0} could not be saved, and are there still: {1}</source>
        <translation>无法保存对 {0} 的编辑，编辑内容仍在：{1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>{0} has edits that are not saved. Save them and go on?</source>
        <translation>{0} 有未保存的编辑。保存并继续？</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Cancelled; the network stays as it was.</source>
        <translation>已取消；网络保持原样。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Discarded; the network stays as it was.</source>
        <translation>已放弃；网络保持原样。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Kept, and chosen for the next run: {0}</source>
        <translation>已保留，并选用于下一次运行：{0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>The lesson failed; see the log of messages.</source>
        <translation>学习失败；请查看消息日志。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>threshold {0:.2f}</source>
        <translation>阈值 {0:.2f}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>These polygons were edited or reviewed since they were drawn. They are kept.</source>
        <translation>这些多边形在绘制之后已被编辑或审查，会予以保留。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Draw the new ones into another file? They take over what was said of those alike.</source>
        <translation>将新的多边形绘制到另一文件？它们会沿用对相似多边形的判定。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Move the threshold</source>
        <translation>移动阈值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Score from which a pixel is change. The map follows while you move it.</source>
        <translation>像元得分达到此值即为变化。移动时地图随之更新。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Smaller polygons are left out</source>
        <translation>较小的多边形不计入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Thres&amp;hold</source>
        <translation>阈值(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Min. a&amp;rea</source>
        <translation>最小面积(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>The map shows no part of this run.</source>
        <translation>地图未显示此次运行的任何部分。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>In view: {0}, {1}.</source>
        <translation>视图中：{0}，{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Needs the scores of the run: tick Scores before Run.</source>
        <translation>需要该次运行的得分：运行前请勾选“得分”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>Make room, and try again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The proxy lets nothing through to the package index.</source>
        <translation>代理不允许访问软件包索引。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Set it under Settings › Options › Network in QGIS, with user and password where it asks for them.</source>
        <translation>请在 QGIS 的“设置 › 选项 › 网络”中设置代理；若需要，请填写用户名和密码。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The certificate of the package index is not trusted here.</source>
        <translation>此处不信任软件包索引的证书。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>In a company's network, ask for its certificate and set the variable PIP_CERT to that file.</source>
        <translation>在公司网络中，请索取其证书，并将变量 PIP_CERT 设为该文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The package index (pypi.org) cannot be reached.</source>
        <translation>无法访问软件包索引（pypi.org）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Connect to the internet and try again, or set the engine up from a folder of wheels.</source>
        <translation>请连接互联网后重试，或从 wheel 文件夹安装引擎。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>A file of the environment may not be written.</source>
        <translation>无法写入环境中的某个文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Let go of what uses it (another QGIS, a virus scanner), and try again.</source>
        <translation>请关闭正在使用它的程序（另一个 QGIS、杀毒软件）后重试。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>This Python cannot make environments.</source>
        <translation>此 Python 无法创建环境。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>On Debian and Ubuntu install the package python3-venv; elsewhere install Python from python.org.</source>
        <translation>在 Debian 和 Ubuntu 上请安装软件包 python3-venv；在其他系统上请从 python.org 安装 Python。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>A package arrived damaged.</source>
        <translation>收到的软件包已损坏。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The folder {0} has no wheel of {1} for this Python and system.</source>
        <translation>文件夹 {0} 中没有适合此 Python 和系统的 {1} 的 wheel。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>There is no package {0} for this Python and system.</source>
        <translation>没有适合此 Python 和系统的软件包 {0}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Fill it on a machine of the same kind.</source>
        <translation>请在同类机器上补全该文件夹。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Install a Python of 64 bit, 3.11 to 3.13, and try again.</source>
        <translation>请安装 3.11 到 3.13 的 64 位 Python 后重试。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Run it again; if that does not help, try another {device} or a smaller {batch}.</source>
        <translation>请再次运行；若仍无效，请尝试其他 {device} 或更小的 {batch}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The protocol of the engine is {0}, that of the plugin {1}.</source>
        <translation>引擎的协议为 {0}，插件的协议为 {1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine said nothing for {0:.0f} s and was stopped.</source>
        <translation>引擎 {0:.0f} 秒没有响应，已停止。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine closed its output without a result.</source>
        <translation>引擎未给出结果就关闭了输出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The system may have run out of memory: try a smaller {batch} or {tile}.</source>
        <translation>系统内存可能不足：请尝试更小的 {batch} 或 {tile}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Please report this.</source>
        <translation>请报告此问题。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Install plugin and engine of one version.</source>
        <translation>请安装同一版本的插件和引擎。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Last lines of the engine:</source>
        <translation>引擎的最后几行输出：</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Set up the engine again.</source>
        <translation>请重新安装引擎。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine was ended by signal {0}.</source>
        <translation>引擎被信号 {0} 终止。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine ended with exit code {0} and no result.</source>
        <translation>引擎以退出代码 {0} 结束，没有结果。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>{0} does not start: {1}.</source>
        <translation>{0} 无法启动：{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Set up Revisit's engine</source>
        <translation>安装 Revisit 的引擎</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Looking for a Python</source>
        <translation>正在查找 Python</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Making an environment</source>
        <translation>正在创建环境</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Asking for packages</source>
        <translation>正在请求软件包</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The engine is ready.</source>
        <translation>引擎已就绪。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>See the log.</source>
        <translation>请查看日志。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The system ended the set-up, as it does where memory runs out.</source>
        <translation>系统终止了安装，内存耗尽时会如此。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Close other programs, and try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The set-up failed (exit code {0}).</source>
        <translation>安装失败（退出代码 {0}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>End what runs in it (another QGIS, a training), and try again.</source>
        <translation>请结束其中正在运行的程序（另一个 QGIS、训练）后重试。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>{0} is in use: {1}.</source>
        <translation>{0} 正在使用：{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>{0} cannot be made: {1}.</source>
        <translation>无法创建 {0}：{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Revisit's engine is not set up.</source>
        <translation>Revisit 的引擎尚未安装。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Revisit's setting</source>
        <translation>Revisit 的设置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the QGIS profile</source>
        <translation>QGIS 配置文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the repository's .venv</source>
        <translation>代码库的 .venv</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Choose Revisit › Set up the engine in QGIS, or set {0} to a Python with torch.</source>
        <translation>请在 QGIS 中选择 Revisit › 安装引擎，或将 {0} 设为带 torch 的 Python。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Choose another one.</source>
        <translation>请选择其他的。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the variable {0}</source>
        <translation>变量 {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Correct or clear it.</source>
        <translation>请更正或清除。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} answers as no Python does.</source>
        <translation>{0} 的应答不像 Python。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} does not exist, and is set as the engine's Python ({1}).</source>
        <translation>{0} 不存在，却被设为引擎的 Python（{1}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} does not run: {1}.</source>
        <translation>{0} 无法运行：{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>Fetching {0} ({1})</source>
        <translation>正在获取 {0}（{1}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>Unpacking {0}; this can take minutes</source>
        <translation>正在解压 {0}；可能需要几分钟</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>{0} packages</source>
        <translation>{0} 个软件包</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>The set-up needs {0:.1f} GB in {1}, where {2:.1f} GB are free.</source>
        <translation>安装需要 {1} 中有 {0:.1f} GB，目前可用 {2:.1f} GB。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>There is no wheel (.whl) in {0}.</source>
        <translation>{0} 中没有 wheel（.whl）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>Fill it with: pip download -r “{0}” -d “{1}”</source>
        <translation>请用以下命令补全：pip download -r "{0}" -d "{1}"</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <source>Install one (python.org; on Debian and Ubuntu also the package python3-venv) and try again.</source>
        <translation>请安装一个（python.org；在 Debian 和 Ubuntu 上还需软件包 python3-venv）后重试。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <source>No 64-bit Python {0}.{1} or newer with venv was found; tried: {2}.</source>
        <translation>未找到带 venv 的 64 位 Python {0}.{1} 或更高版本；已尝试：{2}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>{0} lacks {1}. Set up the engine, or install them there.</source>
        <translation>{0} 缺少 {1}。请安装引擎，或在其中安装它们。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>Ready: torch {0}, Python {1} ({2}).</source>
        <translation>就绪：torch {0}，Python {1}（{2}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>This version of Revisit asks for other packages.</source>
        <translation>此版本的 Revisit 需要其他软件包。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} would have to be exported as {1} × {2} pixels, wanted 1 to {3} a side.</source>
        <translation>{0} 须导出为 {1} × {2} 个像元，每边应为 1 到 {3} 个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Save it as a file first.</source>
        <translation>请先保存为文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Read it as it is.</source>
        <translation>请直接读取。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Set RESOLUTION.</source>
        <translation>请设置 RESOLUTION。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Choose another EXTENT or RESOLUTION.</source>
        <translation>请选择其他 EXTENT 或 RESOLUTION。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} has no field {1}.</source>
        <translation>{0} 没有字段 {1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} could not be exported: {1}.</source>
        <translation>无法导出 {0}：{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is a local file.</source>
        <translation>{0} 是本地文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Set EXTENT.</source>
        <translation>请设置 EXTENT。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Its fields: {0}.</source>
        <translation>其字段：{0}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is no local file and has no pixel size.</source>
        <translation>{0} 不是本地文件，且没有像元大小。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} could not be exported (error {1}).</source>
        <translation>无法导出 {0}（错误 {1}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Mean score</source>
        <translation>平均得分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Greatest score</source>
        <translation>最高得分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Area (m²)</source>
        <translation>面积（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Perimeter (m)</source>
        <translation>周长（m）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Longer side (m)</source>
        <translation>长边（m）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Size in pixels</source>
        <translation>大小（像元）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Object over the dates</source>
        <translation>跨时相对象</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Changed since</source>
        <translation>变化始于</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Unchanged until</source>
        <translation>未变化至</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Later dates that show it</source>
        <translation>之后显示该变化的时相数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/fields_dialog.py"/>
        <source>{0} – suggested: {1}</source>
        <translation>{0} – 建议：{1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>The network has no name yet.</source>
        <translation>网络尚无名称。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Give it one.</source>
        <translation>请为其命名。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Make room, then try again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>There is a network of this name already: {0}.</source>
        <translation>已有同名的网络：{0}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>{0} cannot be written: {1}.</source>
        <translation>无法写入 {0}：{1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Changes of the series</source>
        <translation>序列的变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change map</source>
        <translation>变化图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change score</source>
        <translation>变化得分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Class map</source>
        <translation>类别图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <source>Class score</source>
        <translation>类别得分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Image without clouds</source>
        <translation>无云影像</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Provenance</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Uncertainty</source>
        <translation>不确定度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Dock</source>
        <translation>面板(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>Show or hide Revisit: detect change, remove clouds with radar, find objects</source>
        <translation>显示或隐藏 Revisit：检测变化、用雷达去除云、查找对象</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>Re&amp;visit</source>
        <translation>Revisit(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Set up the engine…</source>
        <translation>安装引擎(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} polygon</source>
        <translation>{0} 个多边形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} polygons</source>
        <translation>{0} 个多边形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} box</source>
        <translation>{0} 个框</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} boxes</source>
        <translation>{0} 个框</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0}%</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Shift After back</source>
        <translation>将后时相移回</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>will be done</source>
        <translation>将处理</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>look</source>
        <translation>注意</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0}: {1:.1f} pixels ({2:.2g} m)</source>
        <translation>{0}：{1:.1f} 个像元（{2:.2g} m）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.0f} × {1:.0f} m: {2:.0%} of Before, {3:.0%} of After</source>
        <translation>{0:.0f} × {1:.0f} m：前时相的 {2:.0%}，后时相的 {3:.0%}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>After is resampled from {0:.3g} to {1:.3g} m</source>
        <translation>后时相由 {0:.3g} m 重采样为 {1:.3g} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.0%} before, {1:.0%} after; the rest is left out</source>
        <translation>前时相 {0:.0%}，后时相 {1:.0%}；其余不计入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>CRS</source>
        <translation>坐标参照系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Pixels</source>
        <translation>像元</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Observed</source>
        <translation>已观测</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.1f} pixels ({1:.2g} m), which is small</source>
        <translation>{0:.1f} 个像元（{1:.2g} m），很小</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>all of it on both dates</source>
        <translation>两个时相均全部观测</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0}; by place it differs by {1:.1f}</source>
        <translation>{0}；各处相差 {1:.1f}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Shift</source>
        <translation>偏移</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Light</source>
        <translation>亮度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>After is warped from {0} to {1}</source>
        <translation>后时相由 {0} 变换到 {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.3g} m</source>
        <translation>{0:.3g} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Before {0}; After {1}</source>
        <translation>前时相 {0}；后时相 {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>cannot be told: the dates are too unlike</source>
        <translation>无法确定：两个时相差异过大</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>differs by {0:.1f} standard deviations</source>
        <translation>相差 {0:.1f} 个标准差</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/provider.py"/>
        <source>Revisit: change, clouds, objects and classes with attention networks</source>
        <translation>Revisit：用注意力网络处理变化、云、对象和类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Smallest polygon (m²)</source>
        <translation>最小多边形（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Outlines simplified by (pixels)</source>
        <translation>轮廓简化量（像元）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Weights (SHA-256)</source>
        <translation>权重（SHA-256）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Sizes</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Largest changes</source>
        <translation>最大的变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>The dates beside each other</source>
        <translation>两个时相的对照</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Receipt</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Not rejected: {0}, {1} in all.</source>
        <translation>未拒绝：{0}，共 {1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>No sample was looked at: how wrong this sum is, is not known.</source>
        <translation>未判读样本：该总和的误差未知。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Nobody has looked at the polygons.</source>
        <translation>尚无人查看这些多边形。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>not looked at</source>
        <translation>未查看</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Said</source>
        <translation>判定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Polygons</source>
        <translation>多边形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>At pixels of</source>
        <translation>像元大小</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>What it knows</source>
        <translation>适用内容</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Caution</source>
        <translation>注意</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>{0} against {1}. Report of {2}.</source>
        <translation>{0} 与 {1} 对比。报告日期 {2}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>After, with the polygons</source>
        <translation>后时相及多边形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>All of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>{0} and more</source>
        <translation>{0} 及以上</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pair.py"/>
        <source>Said during the run:</source>
        <translation>运行期间的提示：</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pair.py"/>
        <source>The dates could not be looked at: {0}</source>
        <translation>无法检查两个时相：{0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pictures.py"/>
        <source>{0:.0f} × {1:.0f} m</source>
        <translation>{0:.0f} × {1:.0f} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review.py"/>
        <source>{0} cannot be changed: {1}</source>
        <translation>无法更改 {0}：{1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>missed, drawn by hand</source>
        <translation>遗漏，手工绘制</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Reviewer</source>
        <translation>审查人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Reviewed at</source>
        <translation>审查时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>What it is</source>
        <translation>判定结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/score_view.py"/>
        <source>{0} is no raster</source>
        <translation>{0} 不是栅格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sources.py"/>
        <source>Check the path, or choose a loaded layer.</source>
        <translation>请检查路径，或选择已加载的图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} It is kept; this run goes to {1}.</source>
        <translation>{0} 予以保留；此次运行写入 {1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} is being edited in QGIS.</source>
        <translation>{0} 正在 QGIS 中编辑。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} is open in the project.</source>
        <translation>{0} 已在项目中打开。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} was not written by Revisit, or its receipt is gone.</source>
        <translation>{0} 不是由 Revisit 写入的，或其运行记录已丢失。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} was changed after it was written.</source>
        <translation>{0} 在写入之后被更改。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>F1 {F1:.3f}, precision {PRECISION:.3f}, recall {RECALL:.3f} at threshold {THRESHOLD:.2f}.</source>
        <translation>F1 {F1:.3f}，精确率 {PRECISION:.3f}，召回率 {RECALL:.3f}，阈值 {THRESHOLD:.2f}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>PSNR {PSNR_CLOUDY:.2f} dB under cloud.</source>
        <translation>云下 PSNR {PSNR_CLOUDY:.2f} dB。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>AP50 {AP50:.3f}. F1 {F1:.3f}, precision {PRECISION:.3f}, recall {RECALL:.3f} at threshold {THRESHOLD:.2f}.</source>
        <translation>AP50 {AP50:.3f}。F1 {F1:.3f}，精确率 {PRECISION:.3f}，召回率 {RECALL:.3f}，阈值 {THRESHOLD:.2f}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>Mean IoU {IOU:.3f}, mean F1 {F1:.3f}, accuracy {ACCURACY:.3f}.</source>
        <translation>平均 IoU {IOU:.3f}，平均 F1 {F1:.3f}，精度 {ACCURACY:.3f}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>No receipt says which rasters and which checkpoint {0} comes from.</source>
        <translation>没有运行记录说明 {0} 来自哪些栅格和哪个检查点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Use “Teach a checkpoint” in the toolbox.</source>
        <translation>请使用工具箱中的“微调检查点”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Put it back, or use “Teach a checkpoint” in the toolbox with another one.</source>
        <translation>请将其放回原处，或在工具箱中用另一个检查点运行“微调检查点”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Better: on ground held back from the learning, F1 rose from {0:.2f} to {1:.2f}, by {2} polygons.</source>
        <translation>更好：在未用于学习的地面上，F1 从 {0:.2f} 升至 {1:.2f}，依据 {2} 个多边形。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>This says which network is better here, not how good its map is.</source>
        <translation>这说明哪个网络在此处更好，而不说明其地图有多好。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Change: {0} accepted, {1} missed. No change: {2} rejected. Left out: {3} unsure, {4} not looked at.</source>
        <translation>变化：接受 {0} 个，遗漏 {1} 个。无变化：拒绝 {2} 个。未计入：{3} 个不确定，{4} 个未查看。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>A network learns from {0} judged polygons on, {1} of them changes; {2} make sense.</source>
        <translation>网络至少需要 {0} 个判定过的多边形才能学习，其中 {1} 个为变化；建议 {2} 个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>These are few: {0} make sense, so judge {1} more.</source>
        <translation>数量偏少：建议 {0} 个，请再判定 {1} 个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>None is rejected: what was found falsely teaches most of what is no change.</source>
        <translation>没有被拒绝的：误检最能说明什么不是变化。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Not better: on ground held back from the learning, F1 was {0:.2f} before and is {1:.2f} after. Discard it, judge more polygons, and teach again.</source>
        <translation>没有更好：在未用于学习的地面上，F1 之前为 {0:.2f}，之后为 {1:.2f}。请放弃它，判定更多的多边形，再次微调。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>The threshold alone is new: {0:.2f}.</source>
        <translation>仅阈值为新：{0:.2f}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>New weights, and the threshold {0:.2f}.</source>
        <translation>新的权重，阈值 {0:.2f}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>The checkpoint that found these polygons is gone: {0}.</source>
        <translation>找到这些多边形的检查点已不存在：{0}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: bands {1} are taken as red, green and blue, as the layer shows them.</source>
        <translation>{0}：按图层的显示，将波段 {1} 作为红、绿、蓝。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>Save the layer first.</source>
        <translation>请先保存图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0} could not be given what QGIS was told of it.</source>
        <translation>无法将 QGIS 中的设置附加到 {0}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: no data is {1}, as set in QGIS.</source>
        <translation>{0}：按 QGIS 中的设置，无数据值为 {1}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: all values count as data, as set in QGIS.</source>
        <translation>{0}：按 QGIS 中的设置，所有值均为数据。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/vector_styles.py"/>
        <source>did not stay</source>
        <translation>未持续</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Raster or VRT of Before, the earlier date, or a folder or glob (`tiles/*.tif`) of its rasters. It sets the grid: CRS, pixel size and alignment.</source>
        <translation>前时相（较早的时相）的栅格或 VRT，或存放其栅格的文件夹或通配符（`tiles/*.tif`）。它决定格网：坐标参照系、像元大小和对齐方式。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>The same of After, the later date; it is warped onto the grid of Before while it is read.</source>
        <translation>后时相（较晚的时相）的栅格，给法相同；读取时变换到前时相的格网上。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Safetensors file with a model card, which names network, bands, pixel sizes and training data.</source>
        <translation>带模型卡的 safetensors 文件，模型卡列出网络、波段、像元大小和训练数据。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>the starter that comes along</source>
        <translation>自带的初始检查点</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoPackage of change polygons (layer `changes`) with mean and greatest score, area and perimeter. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>变化多边形的 GeoPackage（图层 `changes`），含平均得分、最高得分、面积和周长。若 GeoPackage 已存在，则替换较早运行的图层，其余保持不变。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>GeoTIFF of scores from 0 to 1, NaN where nothing was observed.</source>
        <translation>得分的 GeoTIFF，0 到 1，未观测处为 NaN。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>not written</source>
        <translation>不写入</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoTIFF of the change map: 0 no change, 1 change, 255 not observed.</source>
        <translation>变化图的 GeoTIFF：0 无变化，1 变化，255 未观测。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Score from which a pixel is change</source>
        <translation>像元算作变化的最低得分</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>the card's</source>
        <translation>模型卡的值</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Polygons below this area on the ellipsoid are left out of the layer; the change map keeps them.</source>
        <translation>椭球面积小于此值的多边形不计入图层；变化图中保留。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Smallest polygon</source>
        <translation>最小多边形</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>square metres</source>
        <translation>平方米</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tolerance of simplified outlines; 0: outlines follow the pixels.</source>
        <translation>简化轮廓的容差；0：轮廓沿像元边界。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Simplify outlines</source>
        <translation>简化轮廓</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>pixels</source>
        <translation>像元</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `4,3,2`.</source>
        <translation>按模型卡波段顺序排列的波段编号，如 `4,3,2`。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of Before</source>
        <translation>前时相的波段</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>by the bands' names, else the first ones</source>
        <translation>按波段名称，否则取最前面的波段</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of After</source>
        <translation>后时相的波段</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size in the units of the CRS of Before.</source>
        <translation>像元大小，以前时相坐标参照系的单位表示。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>that of Before</source>
        <translation>前时相的值</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>The part to compare, in the CRS of Before. Two layers of web services, which have no end, need one, and a {resolution}.</source>
        <translation>要比较的部分，以前时相的坐标参照系表示。两个没有边界的网络服务图层需要给出此项和 {resolution}。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>all that both dates cover</source>
        <translation>两个时相共同覆盖的全部范围</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>CRS of the polygons.</source>
        <translation>多边形的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>CRS of the polygons</source>
        <translation>多边形的坐标参照系</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>that of Before; in QGIS the project's</source>
        <translation>前时相的；在 QGIS 中为项目的</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Work on a grid of more than 4,000,000,000 pixels too, which takes many hours and much disk; without it such a grid is taken for a mistake.</source>
        <translation>也允许在超过 4,000,000,000 个像元的格网上工作，这需要许多小时和大量磁盘空间；不启用时，这样的格网会被视为错误。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Allow more than 4 billion pixels</source>
        <translation>允许超过 40 亿个像元</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter of both dates where one leaves the card's range.</source>
        <translation>如何将值变为网络的输入。`card`：按模型卡的值域；`percentile`：取每幅栅格的 2% 到 98%；`auto`：若任一时相超出模型卡的值域，则两个时相都用后者。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Stretch of values</source>
        <translation>值的拉伸</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>What 0 in all bands of a Sentinel-1, Sentinel-2 or Landsat raster means. `auto`: that nothing was observed, as these products have it, also where the file has no nodata value; `data`: what it says.</source>
        <translation>Sentinel-1、Sentinel-2 或 Landsat 栅格中所有波段均为 0 的含义。`auto`：未观测，与这些产品的约定一致，即使文件没有无数据值；`data`：按字面值。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Zero in all bands</source>
        <translation>所有波段为零</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>How pixels count that were reconstructed under clouds, as the image's provenance says: `not-observed`, or `use` to compare them as if they had been seen.</source>
        <translation>根据影像的来源，云下重建的像元如何计算：`not-observed`（未观测），或 `use`，如同真正看到一样参与比较。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Pixels that were clouded</source>
        <translation>曾被云遮挡的像元</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What a raster may refer to that names other files, as a VRT does: `folder`: what lies in its own folder and below; `machine`: any file of this machine; `network`: servers, too.</source>
        <translation>引用其他文件的栅格（如 VRT）可以引用什么：`folder`：所在文件夹及其下级；`machine`：本机的任何文件；`network`：还包括服务器。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What virtual rasters may read</source>
        <translation>虚拟栅格可读取的内容</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Side of the squares that the network sees at a time.</source>
        <translation>网络一次看到的方块的边长。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Overlap of neighbouring tiles, at most half a tile.</source>
        <translation>相邻分块的重叠，最多为分块的一半。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tiles a step; fewer need less memory.</source>
        <translation>每步的分块数；越少占用内存越少。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tiles a step</source>
        <translation>每步分块数</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>by device</source>
        <translation>视设备而定</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>`auto`: a CUDA device where there is one, else the CPU.</source>
        <translation>`auto`：有 CUDA 设备时用 CUDA，否则用 CPU。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>`auto`: bf16 where the device is faster with it, else fp32.</source>
        <translation>`auto`：若设备使用 bf16 更快则用 bf16，否则用 fp32。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Precision</source>
        <translation>数值精度</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Begin at the first tile. Otherwise a run that was interrupted goes on where it was, if its inputs and options are the same.</source>
        <translation>从第一个分块开始。否则，若输入和选项相同，中断的运行会从中断处继续。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Scores are rounded down to multiples of this, so that their raster is smaller; 0: they are kept as they are. Polygons at whole multiples, and at {threshold}, stay the same.</source>
        <translation>得分向下取整为此值的倍数，以减小其栅格；0：保持原样。取整数倍以及取 {threshold} 时，多边形不变。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Step of the scores</source>
        <translation>得分步长</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Measure how far After is shifted against Before, and read it shifted back by that, to parts of a pixel. Where the measure cannot be trusted the dates are compared as they lie, and why is said. What is shifted out of the image counts as not observed.</source>
        <translation>测量后时相相对于前时相的偏移，并按该偏移移回后读取，精确到像元的分数。若测量不可靠，则按原位置比较两个时相，并说明原因。移出影像的部分计为未观测。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Take out the shift between the dates</source>
        <translation>消除时相间的偏移</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Give After the light of Before: a gain and an offset a band, found on the half of the ground that changed least. Where the dates are too unlike they are left as they are, and that is said.</source>
        <translation>使后时相的光照与前时相一致：每个波段一个增益和一个偏移量，由变化最小的那一半地面求得。若两个时相差异过大，则保持原样并予以说明。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Give After the light of Before</source>
        <translation>使后时相的光照与前时相一致</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>A run to be looked at and thrown away. It begins at once, since the dates are not hashed; its receipt cannot tell later whether they are still the same.</source>
        <translation>供查看后丢弃的运行。由于不计算时相的校验和，它会立即开始；其运行记录之后无法说明时相是否仍然相同。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Only a preview</source>
        <translation>仅预览</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Megabytes that the job may hold in this machine's memory. What GDAL keeps and the tiles a step follow it; where even the least does not fit, the job is refused before its first tile.</source>
        <translation>任务可占用的本机内存，单位为兆字节。GDAL 的缓存和每步分块数随之调整；若连最低需求都无法满足，任务会在第一个分块之前被拒绝。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Most memory</source>
        <translation>内存上限</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>as much as is of use</source>
        <translation>按需使用</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Give what the scene in one piece gives, to 0.00001: each answer is taken from a tile that sees all that the network looks at for it, which takes several times as long. Networks that look at their whole tile, as those with attention, are refused, unless the scene fits into one {tile}.</source>
        <translation>给出与整景一次处理相同的结果，误差不超过 0.00001：每个结果都取自能看到网络所需全部范围的分块，耗时为数倍。会查看整个分块的网络（如带注意力的网络）将被拒绝，除非整景能放入一个 {tile}。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>As in one piece</source>
        <translation>与整景处理一致</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Raster or VRT of the cloudy image, or a folder or glob (`tiles/*.tif`) of its rasters: the product's own bands (reflectance), not a rendered picture. Level 2A, which has no B10, will do. The output has its grid, bands, type and nodata.</source>
        <translation>有云影像的栅格或 VRT，或存放其栅格的文件夹或通配符（`tiles/*.tif`）：产品自身的波段（反射率），而非渲染图片。没有 B10 的 2A 级产品也可以。输出的格网、波段、数据类型和无数据值与其相同。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Cloudy image</source>
        <translation>有云影像</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>The same of calibrated backscatter, VV and VH in decibels or linear power, of about the same day, in any CRS and pixel size.</source>
        <translation>定标后向散射的栅格，给法相同：VV 和 VH，单位为分贝或线性功率，大致同一天，坐标参照系和像元大小不限。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Radar image</source>
        <translation>雷达影像</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Safetensors file with a model card of the task clouds.</source>
        <translation>带模型卡的 safetensors 文件，任务为 clouds。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of the image without clouds. Clouded pixels that the radar image does not cover are nodata where the image has a nodata value. An existing file is replaced.</source>
        <translation>无云影像的 GeoTIFF。若影像有无数据值，则雷达影像未覆盖的有云像元为无数据。已有文件会被替换。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`auto`: ukis-csmask where it is installed, else thresholds on Sentinel-2 reflectance, which take snow and bright roofs for cloud and miss haze; `none`: all is cloud; `band:N`: a band of the optical raster; else a raster. Masks hold 0 clear, 1 cloud, 2 shadow, 255 unknown; Sentinel-2's scene classification (SCL: 8, 9 and 10 are cloud, 3 is shadow) is recognised by its name or its values.</source>
        <translation>`auto`：若已安装则用 ukis-csmask，否则用 Sentinel-2 反射率阈值，后者会把雪和明亮的屋顶当作云，并漏掉霾；`none`：全部为云；`band:N`：光学栅格的一个波段；否则为一幅栅格。掩膜取值为 0 晴空、1 云、2 阴影、255 未知；Sentinel-2 的场景分类（SCL：8、9、10 为云，3 为阴影）按名称或取值识别。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Cloud mask</source>
        <translation>云掩膜</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of 0 observed (identical to the input), 1 reconstructed, 255 not observed.</source>
        <translation>GeoTIFF：0 已观测（与输入相同），1 已重建，255 未观测。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>beside the output, as `…_provenance.tif`</source>
        <translation>位于输出旁，名为 `…_provenance.tif`</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of the standard deviation of reconstructed pixels, a band each, in the input's units; only from networks that give one.</source>
        <translation>重建像元标准差的 GeoTIFF，每个波段一个，单位与输入相同；仅适用于能给出标准差的网络。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>The part to work on, in the optical image's CRS.</source>
        <translation>要处理的部分，以光学影像的坐标参照系表示。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>all of the image</source>
        <translation>整幅影像</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Bands of the cloudy image</source>
        <translation>有云影像的波段</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `2,1` for a radar image of VH and VV.</source>
        <translation>按模型卡波段顺序排列的波段编号，例如 VH、VV 顺序的雷达影像为 `2,1`。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of the radar image</source>
        <translation>雷达影像的波段</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>What is added to the optical values to get reflectance times 10000: `-1000` for Sentinel-2 products of baseline 04.00 (2022) and later, unless it was added before; `0`; or `auto`: as the metadata say, else 0.</source>
        <translation>为得到反射率的 10000 倍而加到光学值上的量：对基线 04.00（2022 年）及以后的 Sentinel-2 产品为 `-1000`，除非此前已加；`0`；或 `auto`：按元数据，否则为 0。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Offset of the optical values</source>
        <translation>光学值的偏移</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`db`: decibels; `linear`: linear power; `auto`: as the values look.</source>
        <translation>`db`：分贝；`linear`：线性功率；`auto`：按值的样子判断。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Units of the radar image</source>
        <translation>雷达影像的单位</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`keep`: clear pixels stay bit for bit, and the soft step at a cloud's border lies inside the cloud; `blend`: it lies outside, on clear pixels, which then count as reconstructed.</source>
        <translation>`keep`：晴空像元逐位保持不变，云边缘的柔和过渡位于云内；`blend`：过渡位于云外的晴空像元上，这些像元随后计为已重建。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Clear pixels</source>
        <translation>晴空像元</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Let a network learn from the scene itself, for so many minutes at most: from its clear ground under drawn clouds, with its own radar. It is used where it beats the checkpoint on clear ground that it has not learned from; log and receipt say by how much. 5 minutes are a good start.</source>
        <translation>让网络从本景自身学习，最多这么多分钟：在绘制的云下，结合本景雷达，从其晴空地面学习。只有当它在未用于学习的晴空地面上优于检查点时才会使用；日志和运行记录会说明提高了多少。5 分钟是不错的起点。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Learn from the scene</source>
        <translation>从本景学习</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>the checkpoint as it is</source>
        <translation>原检查点</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Raster or VRT, or a folder or glob (`tiles/*.tif`) of rasters; one, or one of each date in the order of time. All are read on the grid of the first.</source>
        <translation>栅格或 VRT，或存放栅格的文件夹或通配符（`tiles/*.tif`）；一幅，或按时间顺序每个时相一幅。所有栅格均在第一幅的格网上读取。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Safetensors file with a model card of the task objects.</source>
        <translation>带模型卡的 safetensors 文件，任务为 objects。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>GeoPackage of boxes (layer `objects`) with class, score, size, area and date. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>框的 GeoPackage（图层 `objects`），含类别、得分、大小、面积和日期。若 GeoPackage 已存在，则替换较早运行的图层，其余保持不变。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Score from which a box is reported. Lower finds more and errs more often.</source>
        <translation>报告框的最低得分。值越低，找到的越多，错误也越多。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Score from which a box is reported</source>
        <translation>报告框的最低得分</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Of two boxes of a class that overlap by more (intersection over union), the one with the higher score stays.</source>
        <translation>同一类别的两个框若重叠超过此值（交并比），保留得分较高的一个。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap from which two boxes are one</source>
        <translation>两个框视为一个的重叠</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Boxes whose longer side is below this are left out of the layer.</source>
        <translation>长边小于此值的框不计入图层。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Smallest box</source>
        <translation>最小的框</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>metres</source>
        <translation>米</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Names of the card's classes that are reported.</source>
        <translation>要报告的模型卡类别的名称。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Classes to report</source>
        <translation>要报告的类别</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Boxes of a class at two dates that overlap by more than this (intersection over union) are one object with one `track_id`.</source>
        <translation>两个时相中同一类别的框若重叠超过此值（交并比），则为同一对象，具有同一个 `track_id`。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap that links two dates</source>
        <translation>关联两个时相的重叠</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `3,2,1`, of all rasters.</source>
        <translation>按模型卡波段顺序排列的波段编号，如 `3,2,1`，适用于所有栅格。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Pixel size in which the rasters are read, in the units of the first raster's CRS.</source>
        <translation>读取栅格的像元大小，以第一幅栅格坐标参照系的单位表示。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the first raster's own</source>
        <translation>第一幅栅格的值</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>The part to search, in the first raster's CRS. A layer of a web service needs one.</source>
        <translation>要搜索的部分，以第一幅栅格的坐标参照系表示。网络服务图层需要给出此项。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>all of the first raster</source>
        <translation>第一幅栅格的全部</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>CRS of the boxes.</source>
        <translation>框的坐标参照系。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>CRS of the boxes</source>
        <translation>框的坐标参照系</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the first raster's; in QGIS the project's</source>
        <translation>第一幅栅格的；在 QGIS 中为项目的</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter where values leave the card's range.</source>
        <translation>如何将值变为网络的输入。`card`：按模型卡的值域；`percentile`：取每幅栅格的 2% 到 98%；`auto`：若值超出模型卡的值域则用后者。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the card's, 1024 at least</source>
        <translation>模型卡的值，至少 1024</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap of neighbouring tiles, at least the size of the largest object: boxes then do not depend on the tiles.</source>
        <translation>相邻分块的重叠，至少为最大对象的大小：这样框就与分块无关。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the card's, 256 pixels at least</source>
        <translation>模型卡的值，至少 256 像元</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Raster or VRT, or a folder or glob (`tiles/*.tif`) of rasters of one date.</source>
        <translation>栅格或 VRT，或存放单一时相栅格的文件夹或通配符（`tiles/*.tif`）。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Safetensors file with a model card of the task segmentation.</source>
        <translation>带模型卡的 safetensors 文件，任务为 segmentation。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoPackage of polygons (layer `classes`) with class, mean and greatest score, area and perimeter. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>多边形的 GeoPackage（图层 `classes`），含类别、平均得分、最高得分、面积和周长。若 GeoPackage 已存在，则替换较早运行的图层，其余保持不变。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Class polygons</source>
        <translation>类别多边形</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoTIFF of the score of the class that each pixel got, from 0 to 1, NaN where nothing was observed.</source>
        <translation>每个像元所属类别得分的 GeoTIFF，0 到 1，未观测处为 NaN。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoTIFF of the classes: their numbers in the order of the card from 0 on, 255 not observed.</source>
        <translation>类别的 GeoTIFF：按模型卡顺序从 0 起编号，255 为未观测。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Polygons below this area on the ellipsoid are left out of the layer; the map keeps them.</source>
        <translation>椭球面积小于此值的多边形不计入图层；地图中保留。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Names of the card's classes that are drawn as polygons; the map has them all.</source>
        <translation>要绘制为多边形的模型卡类别的名称；地图包含全部类别。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Classes to draw</source>
        <translation>要绘制的类别</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>all but `other` and `background`</source>
        <translation>除 `other` 和 `background` 外的全部</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size in the units of the raster's CRS.</source>
        <translation>像元大小，以栅格坐标参照系的单位表示。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>The part to segment, in the raster's CRS. A layer of a web service needs one, and a {resolution}.</source>
        <translation>要分割的部分，以栅格的坐标参照系表示。网络服务图层需要给出此项和 {resolution}。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>all of the raster</source>
        <translation>整幅栅格</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>the raster's; in QGIS the project's</source>
        <translation>栅格的；在 QGIS 中为项目的</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>How pixels count that were reconstructed under clouds, as the image's provenance says: `not-observed`, or `use` to work on them as if they had been seen.</source>
        <translation>根据影像的来源，云下重建的像元如何计算：`not-observed`（未观测），或 `use`，如同真正看到一样使用。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Hold the pair against this checkpoint's card, too.</source>
        <translation>还将影像对与此检查点的模型卡对照。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>TOML file with network, losses, schedule and data; not needed where a training goes on, which keeps the recipe that it was started with.</source>
        <translation>包含网络、损失函数、训练计划和数据的 TOML 文件；继续训练时不需要，此时沿用开始训练时的方案。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Recipe</source>
        <translation>训练方案</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the best checkpoint, the log and the state to go on from. It is made where it does not exist.</source>
        <translation>存放最佳检查点、日志和可继续状态的文件夹。不存在时会创建。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the training</source>
        <translation>训练文件夹</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Go on with the training in {output}, with its own recipe and data. {overrides} may be given anew; more steps (`run.steps`) make a training that has ended longer.</source>
        <translation>继续 {output} 中的训练，使用其自身的方案和数据。可重新给出 {overrides}；增加步数（`run.steps`）可延长已结束的训练。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Go on with the training in this folder</source>
        <translation>继续此文件夹中的训练</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Values put over the recipe's, one `key=value` each (in QGIS one a line), such as `run.batch=4`.</source>
        <translation>覆盖训练方案的值，每个为一个 `key=value`（在 QGIS 中每行一个），如 `run.batch=4`。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Other values of the recipe</source>
        <translation>训练方案的其他值</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Checkpoint to go on from: its weights are trained further, and its network takes the place of the recipe's. It needs the same bands, but for a detector, which may have other classes, too; its training data and licence stay in the new card. It helps where it knows such changes, objects or ground.</source>
        <translation>起始检查点：在其权重上继续训练，其网络取代训练方案中的网络。需要相同的波段，检测器除外，其类别也可以不同；其训练数据和许可保留在新模型卡中。若它了解这类变化、对象或地面，则有帮助。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Checkpoint to go on from</source>
        <translation>起始检查点</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>as the recipe says</source>
        <translation>按训练方案</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder with `A/`, `B/` and `label/` (of segmentation: `image/` and `label/`; of clouds: `clear/`, `cloudy/` and `sar/`; of objects: COCO JSON or YOLO text), or with `train/`, `val/` and `test/` of those. A CSV of files can be given instead; of objects, a JSON, a CSV of boxes or a list of images, too. The folder of a training stands for the chips that it cut, else for its validation data.</source>
        <translation>含 `A/`、`B/` 和 `label/` 的文件夹（分割：`image/` 和 `label/`；云：`clear/`、`cloudy/` 和 `sar/`；对象：COCO JSON 或 YOLO 文本），或含由其组成的 `train/`、`val/` 和 `test/` 的文件夹。也可改为给出文件的 CSV；对象还可以是 JSON、框的 CSV 或影像列表。训练的文件夹代表其所切的切片，否则代表其验证数据。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the measures, a table of the images, pictures and the report. Files of an earlier evaluation are replaced, those of others never.</source>
        <translation>存放指标、影像表、图片和报告的文件夹。较早评估的文件会被替换，其他文件绝不会。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the measures</source>
        <translation>指标文件夹</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Which part of the dataset is measured: `test`, `val` or `train`. Unused where the dataset is not divided.</source>
        <translation>测评数据集的哪一部分：`test`、`val` 或 `train`。若数据集未划分则不起作用。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Part of the dataset</source>
        <translation>数据集的部分</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>`test`, or `val` where there is no test, which is said</source>
        <translation>`test`，没有 test 时为 `val`，并会说明</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Ground sample distance, which gives the sizes of changes in square metres.</source>
        <translation>地面采样距离，由此得出以平方米为单位的变化大小。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Metres a pixel</source>
        <translation>每像元米数</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>metres a pixel</source>
        <translation>米/像元</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>as the dataset says, else sizes are in pixels</source>
        <translation>按数据集，否则大小以像元计</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Score the mean over the eight flips and turns of a pair, which takes eight times as long. It shows what flips are worth; the detection of changes does not do that.</source>
        <translation>对一对影像的八种翻转和旋转取平均得分，耗时为八倍。这可以显示翻转的价值；变化检测不这样做。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Average over flips and turns</source>
        <translation>对翻转和旋转取平均</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Write a copy of the checkpoint whose temperature and threshold are fixed on this dataset, of which it has to know nothing yet: use the validation split. A file that exists is never replaced. Of a detector only the threshold is fixed; checkpoints that remove clouds have neither.</source>
        <translation>写入检查点的副本，其温度和阈值由此数据集确定；检查点此前不得见过该数据集：请使用验证部分。已有文件绝不会被替换。对检测器只确定阈值；去云的检查点两者皆无。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Calibrated checkpoint</source>
        <translation>校准后的检查点</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoTIFF of scores that `detect-change` wrote, with its receipt beside it.</source>
        <translation>由 `detect-change` 写入的得分 GeoTIFF，其运行记录位于旁边。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>that of the run</source>
        <translation>该次运行的值</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>the scores'; in QGIS the project's</source>
        <translation>得分的；在 QGIS 中为项目的</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>The change polygons to be judged. Those whose `status` is `rejected` count as no change.</source>
        <translation>要判定的变化多边形。`status` 为 `rejected` 的计为无变化。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoPackage of the points (layer `sample`), each with its stratum and the stratum's area. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>点的 GeoPackage（图层 `sample`），每个点带其所属层及该层面积。若 GeoPackage 已存在，则替换较早运行的图层，其余保持不变。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Points in all. Each stratum has at least a sixth of them, the rest go by its area.</source>
        <translation>总点数。每层至少占六分之一，其余按面积分配。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Score from which a pixel that is no change counts as near the threshold.</source>
        <translation>无变化的像元得分达到此值即视为在阈值附近。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Score from which a pixel is near the threshold</source>
        <translation>像元算作阈值附近的最低得分</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>half the threshold of the run</source>
        <translation>该次运行阈值的一半</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Seed of the random choice; another one draws other points.</source>
        <translation>随机选择的种子；不同的种子抽取不同的点。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Change checkpoint to begin with: the one that found the polygons.</source>
        <translation>起始的变化检查点：找到这些多边形的那一个。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Polygons that somebody has judged (`FILE|layername=NAME` names a layer): what was found, rightly or falsely, and what was missed. Twenty are a good number, four the fewest.</source>
        <translation>经人判定的多边形（`FILE|layername=NAME` 指定图层）：找到的（无论对错）以及遗漏的。二十个左右即可，最少四个。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Judged polygons</source>
        <translation>已判定的多边形</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>The new checkpoint. It is written only where it is better, and never over a file that exists.</source>
        <translation>新检查点。只有更好时才写入，且绝不覆盖已有文件。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>New checkpoint</source>
        <translation>新检查点</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Field of the polygons that says `accepted`, `rejected`, `missed`, `drawn` or `unsure`; or `changed`, `unchanged` or `unknown`; or 1 or 0. Polygons that are unsure or say nothing are left out.</source>
        <translation>多边形的字段，内容为 `accepted`、`rejected`、`missed`、`drawn` 或 `unsure`；或 `changed`、`unchanged` 或 `unknown`；或 1 或 0。不确定或未填写的多边形不计入。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Field of the judgement</source>
        <translation>判定字段</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>`status`, else `change`</source>
        <translation>`status`，否则 `change`</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Title on the new checkpoint's card.</source>
        <translation>新检查点模型卡上的标题。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Title of the new checkpoint</source>
        <translation>新检查点的标题</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>the old title with “adapted”</source>
        <translation>旧标题加“adapted”</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Write the checkpoint also where it is no better on the ground that was held out.</source>
        <translation>即使在留出的地面上没有更好，也写入检查点。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Write it even where it is no better</source>
        <translation>即使没有更好也写入</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Width of the ground about every polygon that counts as unchanged; a pixel next to the outline is left out.</source>
        <translation>每个多边形周围视为未变化的地面宽度；紧邻轮廓的一个像元不计入。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Known ground about a polygon</source>
        <translation>多边形周围的已知地面</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Most steps of training; it ends sooner where the ground that was held out gains nothing more.</source>
        <translation>训练的最大步数；若留出的地面不再提高，则提前结束。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Most steps</source>
        <translation>最大步数</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>What the images and labels may be used for; it goes into the card.</source>
        <translation>影像和标注可用于什么用途；写入模型卡。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Licence of the images</source>
        <translation>影像的许可</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>`auto`: bf16, which trains faster on recent processors and on GPUs.</source>
        <translation>`auto`：bf16，在较新的处理器和 GPU 上训练更快。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Rasters or VRTs of one place, or folders or globs (`tiles/*.tif`) of rasters, one for each date, in any order. All are read on the grid of the earliest.</source>
        <translation>同一地点的栅格或 VRT，或存放栅格的文件夹或通配符（`tiles/*.tif`），每个时相一个，顺序不限。所有栅格均在最早时相的格网上读取。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>GeoPackage of change polygons (layer `series`) with the two dates, scores, and `first_seen`: the date since when the ground is no longer as at the earliest date. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>变化多边形的 GeoPackage（图层 `series`），含两个时相、得分和 `first_seen`：地面不再与最早时相相同的起始日期。若 GeoPackage 已存在，则替换较早运行的图层，其余保持不变。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>GeoTIFF of the change maps, a band for each date but the earliest: 0 no change since the date before, 1 change, 255 not observed.</source>
        <translation>变化图的 GeoTIFF，除最早时相外每个时相一个波段：0 自前一时相以来无变化，1 变化，255 未观测。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Change maps</source>
        <translation>各时相变化图</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Days of the images in their order, such as `2019-06-01,2021-06-03`.</source>
        <translation>按影像顺序排列的日期，如 `2019-06-01,2021-06-03`。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Days of the images</source>
        <translation>影像日期</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>by metadata or names</source>
        <translation>按元数据或名称</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Pixel size in the units of the earliest date's CRS.</source>
        <translation>像元大小，以最早时相坐标参照系的单位表示。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>The part to compare, in the earliest date's CRS.</source>
        <translation>要比较的部分，以最早时相的坐标参照系表示。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>what the earliest date shares with any other</source>
        <translation>最早时相与任一其他时相共有的范围</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>the earliest date's; in QGIS the project's</source>
        <translation>最早时相的；在 QGIS 中为项目的</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter of all dates where one leaves the card's range.</source>
        <translation>如何将值变为网络的输入。`card`：按模型卡的值域；`percentile`：取每幅栅格的 2% 到 98%；`auto`：若任一时相超出模型卡的值域，则所有时相都用后者。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>CSV, or a vector layer of footprints (GeoPackage), with the columns `before` and `after`, and `name` or any option of `detect-change`, such as `threshold`; paths are those seen from the table's folder. Or a STAC item collection (JSON), whose dates of one place are compared in time. Or a folder of rasters, paired by their names: `A/x.tif` and `B/x.tif`, `x_before.tif` and `x_after.tif`, `x_2019.tif` and `x_2021.tif`.</source>
        <translation>带 `before` 和 `after` 列的 CSV 或覆盖范围矢量图层（GeoPackage），还可带 `name` 或 `detect-change` 的任何选项，如 `threshold`；路径以表所在文件夹为准。或为 STAC 项集合（JSON），同一地点的时相按时间比较。 或一个文件夹，其中的栅格按名称配对：`A/x.tif` 与 `B/x.tif`、`x_before.tif` 与 `x_after.tif`、`x_2019.tif` 与 `x_2021.tif`。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Pairs of dates</source>
        <translation>时相对</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Folder of all outputs: a GeoPackage with its receipt for each scene, `scenes.csv`, which says what became of each, and `all-changes.gpkg`, the polygons of all. What is done is not done again.</source>
        <translation>全部输出的文件夹：每景一个 GeoPackage 及其运行记录，`scenes.csv` 说明每景的结果，`all-changes.gpkg` 含全部多边形。已完成的不再重做。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Folder for the outputs</source>
        <translation>输出文件夹</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write the scores of each scene, too.</source>
        <translation>同时写入每景的得分。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write scores</source>
        <translation>写入得分</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write the change map of each scene, too.</source>
        <translation>同时写入每景的变化图。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write change maps</source>
        <translation>写入变化图</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Options of `detect-change` for all scenes that leave them open, one `option=value` each (in QGIS one a line), such as `min_area=100`.</source>
        <translation>用于所有未设置这些选项的景的 `detect-change` 选项，每个为一个 `option=value`（在 QGIS 中每行一个），如 `min_area=100`。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Options for all scenes</source>
        <translation>用于全部景的选项</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Of STAC items, the assets that are read, in the order of the card's bands.</source>
        <translation>STAC 项中按模型卡波段顺序读取的资产。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Assets of STAC items</source>
        <translation>STAC 项的资产</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>those of the card's bands</source>
        <translation>模型卡波段对应的资产</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Address of a Dask cluster that works on the scenes, such as `tcp://HOST:8786`.</source>
        <translation>处理各景的 Dask 集群的地址，如 `tcp://HOST:8786`。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Dask cluster</source>
        <translation>Dask 集群</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Processes on this machine.</source>
        <translation>本机上的进程数。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>1 with a GPU, else 1 for 4 cores</source>
        <translation>有 GPU 时为 1，否则每 4 核 1 个</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Blocks that each scene is divided into, for few large scenes on many processes.</source>
        <translation>每景划分的块数，用于在多个进程上处理少量大景。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Blocks of a scene</source>
        <translation>每景块数</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob of Before, the earlier date, whose pixels the chips have.</source>
        <translation>前时相（较早的时相）的栅格、VRT、文件夹或通配符，切片采用其像元。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of what changed (`FILE|layername=NAME` names a layer), or a raster of 0 (unchanged) and 1 (changed) in which 255 or nodata is unknown, or of 0 and 255 (changed).</source>
        <translation>变化的多边形（`FILE|layername=NAME` 指定图层），或取值为 0（未变化）和 1（变化）的栅格，其中 255 或无数据为未知，或取值为 0 和 255（变化）的栅格。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Labelled changes</source>
        <translation>已标注的变化</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Side of the squares that the rasters are cut into.</source>
        <translation>栅格切成的方块的边长。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Chip</source>
        <translation>切片</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Band numbers to train on, such as `4,3,2`.</source>
        <translation>用于训练的波段编号，如 `4,3,2`。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>all but alpha</source>
        <translation>除 alpha 外的全部</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the polygons that says changed, unchanged or unknown (or 1, 0, 255). Ground without a polygon is unchanged, or unknown where some polygons say unchanged.</source>
        <translation>多边形的字段，内容为 changed、unchanged 或 unknown（或 1、0、255）。没有多边形的地面为未变化；若有多边形标为 unchanged，则为未知。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the labels that says what a polygon is</source>
        <translation>说明多边形性质的标注字段</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>every polygon is a change</source>
        <translation>每个多边形都是变化</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons within which all changes are labelled; what lies outside is unknown, and nothing is learnt there.</source>
        <translation>其内部全部变化均已标注的多边形；其外部未知，不从中学习。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Observed area</source>
        <translation>已观测区域</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of the ground for validation, which chooses the best checkpoint and its threshold. Whole blocks of it are kept apart from training.</source>
        <translation>用于验证的地面比例，由其选择最佳检查点及其阈值。其中成块的部分不参与训练。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of the scene for validation</source>
        <translation>用于验证的景比例</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What the images and labels may be used for; it goes into the card of what is trained on them.</source>
        <translation>影像和标注可用于什么用途；写入用其训练所得结果的模型卡。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob.</source>
        <translation>栅格、VRT、文件夹或通配符。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of the objects, boxes or outlines, or points ({point_size}); `FILE|layername=NAME` names a layer.</source>
        <translation>对象的多边形（框或轮廓）或点（{point_size}）；`FILE|layername=NAME` 指定图层。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field that says an object's class; objects without a value are neither object nor background.</source>
        <translation>说明对象类别的字段；没有取值的对象既不算对象也不算背景。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the class</source>
        <translation>类别字段</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>one class</source>
        <translation>只有一个类别</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons inside which all objects are marked. What lies outside is blanked: it is no background, and objects there do not count.</source>
        <translation>其内部全部对象均已标出的多边形。其外部被遮盖：不作为背景，其中的对象也不计。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Side of the box that is drawn around a point, about as large as an object; needed where objects are points.</source>
        <translation>围绕点所画框的边长，约为一个对象的大小；对象为点时必须给出。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Size of an object that is a point</source>
        <translation>以点表示的对象的大小</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>none: points are refused</source>
        <translation>无：拒绝点</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Largest share of the training chips that may hold no object. They teach what is none; more of them only take room. Of validation and test all are kept.</source>
        <translation>训练切片中不含对象者的最大比例。它们教会网络什么不是对象；再多只会占用空间。验证和测试的切片全部保留。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of chips without an object</source>
        <translation>不含对象的切片比例</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob of a Sentinel-2 image that is mostly clear: the product's own bands (reflectance), not a rendered picture. The chips have its pixels.</source>
        <translation>大部分为晴空的 Sentinel-2 影像的栅格、VRT、文件夹或通配符：产品自身的波段（反射率），而非渲染图片。切片采用其像元。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Clear image</source>
        <translation>晴空影像</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>The same of calibrated backscatter, VV and VH in decibels or linear power, of about the same day; it is warped onto the image while it is read.</source>
        <translation>定标后向散射的栅格，给法相同：VV 和 VH，单位为分贝或线性功率，大致同一天；读取时重投影到影像上。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster of where the image is not clear all the same: 0 clear, 1 cloud, 2 shadow, 255 unknown, or Sentinel-2's scene classification (SCL); `auto`: thresholds on reflectance, which take snow and bright roofs for cloud; `none`: all of it is clear. Clouded ground counts nowhere.</source>
        <translation>标明影像中仍非晴空之处的栅格：0 晴空、1 云、2 阴影、255 未知，或 Sentinel-2 的场景分类（SCL）；`auto`：反射率阈值，会把雪和明亮的屋顶当作云；`none`：全部为晴空。有云的地面一概不计。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of ground that is clear; what lies outside counts nowhere.</source>
        <translation>晴空地面的多边形；其外部一概不计。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of the clear image</source>
        <translation>晴空影像的波段</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Band numbers of VV and VH, such as `2,1` for a radar image of VH and VV.</source>
        <translation>VV 和 VH 的波段编号，例如 VH、VV 顺序的雷达影像为 `2,1`。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Names of the chosen optical bands in their order.</source>
        <translation>所选光学波段的名称，按其顺序。</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Names of the optical bands</source>
        <translation>光学波段的名称</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the file's own, else Sentinel-2's 13 or, without B10, 12 by their number</source>
        <translation>文件自身的名称，否则按数目取 Sentinel-2 的 13 个波段，或不含 B10 的 12 个</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score below 0.5</source>
        <translation>得分低于 0.5</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.5 to 0.7</source>
        <translation>得分 0.5 到 0.7</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.7 to 0.85</source>
        <translation>得分 0.7 到 0.85</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.85 to 1</source>
        <translation>得分 0.85 到 1</translation>
    </message>
    <message>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>not observed</source>
        <translation>未观测</translation>
    </message>
    <message>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>observed</source>
        <translation>已观测</translation>
    </message>
    <message>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>reconstructed</source>
        <translation>已重建</translation>
    </message>
    <message>
        <location filename="../../resources/styles/uncertainty.qml"/>
        <source>1000 and more</source>
        <translation>1000 及以上</translation>
    </message>
</context>
</TS>
